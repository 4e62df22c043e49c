// Any bytes as the guide. What is read holds only words that stand there, and everything in it is found.
#include "core/guide.h"
#include "fuzz/parts.h"

using namespace duolog;

namespace {

bool inside(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void look_into(const core::Block& block) {
    std::size_t bytes = 0;
    for (const core::Span& span : core::spans(block)) {
        fuzz::require(!span.words.empty() && inside(span.words, block.text) && inside(span.target, block.text));
        bytes += span.words.size();
    }
    fuzz::require(core::plain_text(block).size() == bytes && bytes <= block.text.size());
}

void look_into(const core::Guide& guide) {
    for (const core::Chapter& chapter : guide.chapters)
        for (const core::GuideCard& card : chapter.cards) {
            (void)core::find_card(guide, card.id);
            for (const core::Block& block : card.blocks)
                look_into(block);
        }
    for (const core::Checklist& checklist : guide.checklists) {
        fuzz::require(core::find_checklist(guide, checklist.id) != nullptr);
        fuzz::require(core::steps_of(checklist).size() == core::step_count(checklist));
        for (const core::Step* step : core::steps_of(checklist))
            fuzz::require(core::find_step(checklist, step->id) != nullptr);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (const auto guide = core::read_guide(bytes); guide.ok())
        look_into(guide.value());
    // Most of what the fuzzer thinks of has no first and last line.
    if (const auto guide = core::read_guide("guide\t1\ten\n" + bytes + "\nend\n"); guide.ok())
        look_into(guide.value());
    look_into(core::Block{false, bytes});
    return 0;
}
