// OutreachBook in memory.
#pragma once

#include "core/ports/OutreachBook.h"

namespace amphoe::testing {

class MemoryOutreachBook final : public ports::OutreachBook {
  public:
    MemoryOutreachBook();
    ~MemoryOutreachBook() override;

    domain::Result<std::vector<domain::OutreachEvent>> events() override;
    domain::Result<domain::Done> save(const domain::OutreachEvent& event, const domain::AuditNote& note) override;
    std::vector<domain::OutreachEvent> kept;
    std::vector<domain::AuditNote> notes;
};

}  // namespace amphoe::testing
