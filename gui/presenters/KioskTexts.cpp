#include "gui/presenters/KioskTexts.h"

#include <algorithm>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {
namespace {

bool at_kiosk(const VisitFacts& facts) {
    return std::ranges::any_of(facts.services, &VisitService::at_kiosk);
}

/// A press on "เปิดใช้งานทางรัฐ" must not confirm anything else.
bool nothing_else(const VisitFacts& facts) {
    return !facts.thaid && std::ranges::all_of(facts.services, &VisitService::at_kiosk);
}

bool kiosk_only(const VisitFacts& facts) {
    return at_kiosk(facts) && nothing_else(facts);
}

}  // namespace

std::string confirm_title(const VisitState& state, const Texts& texts) {
    return kiosk_only(state.facts) ? texts.tr("Activate Tang Rat") : citizen_text(state, texts);
}

std::string confirm_label(const VisitFacts& facts, const Texts& texts) {
    return kiosk_only(facts) ? texts.tr("Activate Tang Rat") : texts.tr("Confirm");
}

std::string kiosk_steps(const VisitFacts& facts, const Texts& texts) {
    if (!at_kiosk(facts)) {
        return {};
    }
    return texts.tr("1  ID card inserted ✓") + "\n" +
           filled(texts.tr("2  Read what is shown here and press “{button}”"),
                  {{"button", confirm_label(facts, texts)}}) +
           "\n" + texts.tr("3  Open the Tang Rat app and scan the QR code that comes up on this screen") + "\n" +
           texts.tr("4  Confirm in the app while the code is shown");
}

std::string confirm_request(const VisitFacts& facts, const Texts& texts) {
    return kiosk_only(facts)
               ? texts.tr("Ask the citizen to check the citizen's screen and press “Activate Tang Rat” there.")
               : texts.tr("Ask the citizen to check the citizen's screen and press Confirm there.");
}

std::string tangrat_code_words(int minutes, const Texts& texts) {
    return texts.tr("Activate Tang Rat") + "\n" +
           filled(texts.tr("Scan this with the Tang Rat app and confirm there, within {n} minutes."),
                  {{"n", std::to_string(minutes)}});
}

}  // namespace amphoe::gui
