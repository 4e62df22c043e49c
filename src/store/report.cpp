#include "store/report.h"

namespace duolog::store {

bool alarming(const Finding& finding) {
    return finding.kind != Finding::Kind::UnfinishedSave && finding.kind != Finding::Kind::Quarantined;
}

}  // namespace duolog::store
