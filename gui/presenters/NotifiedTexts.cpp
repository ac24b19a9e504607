#include "gui/presenters/NotifiedTexts.h"

#include <array>

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

struct Party {
    const char* key;
    const char* name;  ///< untranslated
};
constexpr std::array<Party, 2> kParties{{{"mover", msg("the mover")}, {"head", msg("the head of the house")}}};

}  // namespace

std::string notified_text(const domain::Fields& notified, const Texts& texts) {
    std::string told;
    for (const auto& party : kParties) {
        const auto found = notified.find(party.key);
        if (found == notified.end()) {
            continue;
        }
        const auto how = found->second == "THAID" ? std::string("ThaID")
                                                  : filled(texts.tr("SMS to {number}"), {{"number", found->second}});
        told += (told.empty() ? "" : ", ") + texts.tr(party.name) + " (" + how + ")";
    }
    return told.empty() ? told : texts.tr("Told of the result") + ": " + told;
}

}  // namespace amphoe::gui
