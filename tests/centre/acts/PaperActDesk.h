// Papers an office issued and ended (domain.md W11): so that each can be looked up by its number, anywhere.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Papers of the till, which end with their money only.
inline constexpr const char* kReceipt = "receipt";

class PaperActDesk {
  public:
    explicit PaperActDesk(ActCase& act) : act_(act) {}
    /// A number once taken by one paper stands for that paper for ever.
    ActVerdict issued();
    /// Needs two persons; the number then travels in the void list of every office.
    ActVerdict voided();

  private:
    ActCase& act_;
};

/// As in the paper's code: the first half of a SHA-256.
bool is_data_hash(const std::string& text);
/// Of a paper that is known and told once more: the same one, of the same office, and not ended.
std::string told_again_objection(const ActCase& act, const RegisterPage& known, const std::string& sha256);
/// Of a paper the caller wants to end.
std::string end_objection(const ActCase& act, const RegisterPage* paper);
/// Adds the number to the feed's void list.
void add_to_void_list(const ActCase& act, const std::string& number);

}  // namespace amphoe::centre
