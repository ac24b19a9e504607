// A failure as the officer sees it.
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {

ShownFailure shown_failure(domain::FailureCode code, const configuration::FailureCatalogue& catalogue,
                           const Texts& texts) {
    return shown_failure(domain::Failure{code, {}}, catalogue, texts);
}

ShownFailure shown_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                           const Texts& texts) {
    const auto text = catalogue.text(failure);
    return {std::string(domain::failure_name(failure.code)), chosen(texts, text.message_th, text.message_en),
            chosen(texts, text.remedy_th, text.remedy_en)};
}

}  // namespace amphoe::gui
