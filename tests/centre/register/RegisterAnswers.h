// Puts together what the centre answers to a question: the entry itself, and what follows from others.
#pragma once

#include "core/support/Result.h"
#include "core/support/Time.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

/// Used by one call, inside its transaction.
class RegisterAnswers {
  public:
    /// The refusal is a problem code: "record.unknown", "code.expired" ...
    using Answer = support::Result<domain::RegisterRecord, std::string>;

    /// `asker`: the visit or case that asks; the code of a digital card is answered to the first one only.
    RegisterAnswers(RegisterBook& book, support::Timestamp now, std::string asker = {})
        : book_(book), now_(now), asker_(std::move(asker)) {}
    Answer answer(domain::RegisterKind kind, const std::string& key);

  private:
    Answer person(const std::string& citizen_id);
    Answer house(const std::string& house_code);
    Answer move_notice(const std::string& number);
    Answer birth(const std::string& citizen_id);
    Answer card_history(const std::string& citizen_id);
    Answer state_of_person(domain::RegisterKind kind, const std::string& citizen_id);
    Answer tangrat_code(const std::string& text);
    Answer digital_card_code(const std::string& text);
    Answer phone_use(const std::string& phone);
    Answer stored(domain::RegisterKind kind, const std::string& key);
    domain::RegisterRecord record(domain::RegisterKind kind, const std::string& key, std::int64_t version) const;

    RegisterBook& book_;
    support::Timestamp now_;
    std::string asker_;
};

/// "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่": order and labels of domain.md E7, as on the chip.
std::string address_line(const RegisterPage& house);

/// "x-xxxx-xxxxx-01-3" (domain.md E4).
std::string masked_citizen(const std::string& citizen_id);

/// Fields that are the centre's own and are not told: kept under these names in the pages.
bool kept_inside(const std::string& field);

}  // namespace amphoe::centre
