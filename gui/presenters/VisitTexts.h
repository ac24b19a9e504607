// The sentences of a visit: what happens now, what to do, what went wrong.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/configuration/FailureCatalogue.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

enum class StepMark { Open, Current, Finished, Problem };

/// The six places of the step bar, untranslated titles.
const std::array<const char*, 6>& step_titles();
std::array<StepMark, 6> step_marks(const VisitState& state);

/// A failure as the officer sees it.
struct ShownFailure {
    std::string code;  ///< "CARD_ABSENT": for the support line
    std::string message;
    std::string remedy;
};
/// What the notice bar says: the card that holds the visit, or the failure of the present step with the card doctor's
/// advice. With another card in the reader it says whose card is expected. Nothing when all is well.
std::optional<ShownFailure> shown_notice(const VisitState& state, const configuration::FailureCatalogue& catalogue,
                                         const Texts& texts);

/// With what its detail tells (domain.md E8).
ShownFailure shown_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                           const Texts& texts);
ShownFailure shown_failure(domain::FailureCode code, const configuration::FailureCatalogue& catalogue,
                           const Texts& texts);

/// One line: what the program does or waits for now. Empty when there is nothing to say.
std::string activity_text(const VisitState& state, const Texts& texts);
/// The same moment in the citizen's words.
std::string citizen_text(const VisitState& state, const Texts& texts);
/// What to change in front of the camera; the key is a fault of FaceAssessment. Empty key: all is well.
std::string hint_text(const std::string& fault, const Texts& texts);
/// "ผ่าน", "ส่งพิจารณา", "ไม่ผ่าน" with its shape.
std::string band_text(domain::FaceBand band, const Texts& texts);
/// "ใบหน้าตรงกัน ร้อยละ 91" and its two siblings (domain.md E8).
std::string face_result_text(const domain::FaceEvidence& evidence, const Texts& texts);
/// The last line of a visit.
std::string outcome_text(VisitOutcome outcome, const Texts& texts);
/// Label of what Enter does now; empty when it does nothing.
std::string advance_text(const VisitState& state, bool desk_may_confirm, const Texts& texts);

struct ReferReason {
    const char* code;   ///< for the audit log
    const char* title;  ///< untranslated
};
/// domain.md W3.7: old photo, child, twin, injury; and the picture or light that does not work.
const std::vector<ReferReason>& refer_reasons();

}  // namespace amphoe::gui
