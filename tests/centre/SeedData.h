// Synthetic persons the reference centre knows from the start. All numbers belong to nobody (domain.md E4).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace amphoe::centre {

struct SeedPerson {
    std::string_view citizen_id;
    std::string_view name_th;
    std::string_view card_code;  ///< answer of the card status
    std::string_view card_text_th;
    bool enrolled = false;  ///< has an active ThaID enrolment made elsewhere
};

std::span<const SeedPerson> seed_persons();
/// The listed person, or null: any other synthetic number has a normal card and no enrolment.
const SeedPerson* find_seed_person(std::string_view citizen_id);

}  // namespace amphoe::centre
