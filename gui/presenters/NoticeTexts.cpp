#include "gui/presenters/NoticeTexts.h"

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

std::string notice_text(const domain::ConsentNotice& notice, const Texts& texts) {
    std::string text;
    for (const auto& line : chosen(texts, notice.lines_th, notice.lines_en)) {
        text += (text.empty() ? "• " : "\n• ") + line;
    }
    const auto clause = notice.clause_of(notice.basis);
    return clause.th.empty()
               ? text
               : text + "\n• " +
                     filled(texts.tr("Legal basis: {words}"), {{"words", chosen(texts, clause.th, clause.en)}});
}

}  // namespace amphoe::gui
