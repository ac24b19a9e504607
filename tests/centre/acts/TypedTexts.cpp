#include "tests/centre/acts/TypedTexts.h"

#include <array>

#include "core/domain/FreeText.h"

namespace amphoe::centre {
namespace {

struct TypedText {
    const char* field;
    int letters;  ///< as long as the longest form that has it
    bool lines;
};
/// Lengths that have a refusal of their own are checked there too.
constexpr std::array<TypedText, 24> kTyped{{{"conflict_reason", 300, true},
                                            {"correction_document", 100, false},
                                            {"correction_text", 500, true},
                                            {"delegation_ref", 60, false},
                                            {"destination", 200, false},
                                            {"head_consent_ref", 60, false},
                                            {"interview_note", 500, true},
                                            {"land_no", 30, false},
                                            {"late_reason", 200, true},
                                            {"moo", 60, false},
                                            {"house_no", 60, false},
                                            {"neighbours", 200, true},
                                            {"other_houses", 300, true},
                                            {"part_numbers", 400, true},
                                            {"permit_no", 30, false},
                                            {"proof_ref", 60, false},
                                            {"purpose", 200, false},
                                            {"reason", 300, true},
                                            {"requester_id", 60, false},
                                            {"road", 200, false},
                                            {"second_officer_reason", 300, true},
                                            {"soi", 200, false},
                                            {"trok", 200, false},
                                            {"waiver_reason", 300, true}}};

}  // namespace

std::string typed_text_objection(const ActCase& act) {
    for (const auto& typed : kTyped) {
        const auto text = act.text(typed.field);
        const auto kept = domain::read_free_text(text, {typed.letters, typed.lines});
        if (!kept || *kept != text) {
            return "text.invalid";
        }
    }
    return "";
}

}  // namespace amphoe::centre
