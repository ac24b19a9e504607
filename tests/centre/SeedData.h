// Synthetic persons the reference centre knows from the start. All numbers belong to nobody (domain.md E4).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace amphoe::centre {

/// How the register's picture of a person goes with whoever stands at the counter.
enum class RegisterFace { Agrees, Unclear, Disagrees };

struct SeedPerson {
    std::string_view citizen_id;
    std::string_view name_th;
    std::string_view card_code;  ///< answer of the card status
    std::string_view card_text_th;
    bool enrolled = false;  ///< has an active ThaID enrolment made elsewhere
    RegisterFace face = RegisterFace::Agrees;
};

std::span<const SeedPerson> seed_persons();
/// The listed person, or null: any other synthetic number has a normal card and no enrolment.
const SeedPerson* find_seed_person(std::string_view citizen_id);

/// What the register holds of that person at first: an object of texts, empty for a number nobody listed.
std::string first_register_content(std::string_view citizen_id);

}  // namespace amphoe::centre
