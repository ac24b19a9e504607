#include "gui/widgets/WxTexts.h"

#include <wx/translation.h>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr const char* kCatalogue = "amphoedesk";

}  // namespace

WxTexts::WxTexts(const std::filesystem::path& folder, Language language) : language_(language) {
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(shown(folder.string()));
    load();
}

void WxTexts::load() {
    // wx owns the translations object and replaces the earlier one.
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    translations->SetLanguage(language_ == Language::Thai ? "th" : "en");
    const bool loaded = translations->AddCatalog(kCatalogue, wxLANGUAGE_ENGLISH);
    catalogue_found_ = language_ == Language::English || loaded;
}

std::string WxTexts::tr(const char* english) const {
    return *english == '\0' ? std::string{} : utf8(wxGetTranslation(wxString::FromUTF8(english)));
}

void WxTexts::speak(Language language) {
    if (language != language_) {
        language_ = language;
        load();
        switches_.notify();
    }
}

}  // namespace amphoe::gui
