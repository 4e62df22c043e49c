// Tasks: offered, declined, planned and put in order.
#include "app/serve.h"

namespace duolog::app {

void follow_ones(State&) {}
void serve(Turn&, const EnterTask&) {}
void serve(Turn&, const OfferTasks&) {}
void serve(Turn&, const OfferActions&) {}
void serve(Turn&, const TakeOffer&) {}
void serve(Turn&, const DropOffer&) {}
void serve(Turn&, const AddTasks&) {}
void serve(Turn&, const DeleteTasks&) {}
void serve(Turn&, const RestoreTasks&) {}
void serve(Turn&, const DeclineTask&) {}
void serve(Turn&, const PlanTask&) {}
void serve(Turn&, const EstimateTask&) {}
void serve(Turn&, const PlaceTask&) {}
void serve(Turn&, const RankTasks&) {}
void serve(Turn&, const DismissManyOnes&) {}
void serve(Turn&, const ShowTasks&) {}

}  // namespace duolog::app
