// Texts through wxTranslations: independent of the operating system's locale, switched while the program runs.
#pragma once

#include <filesystem>

#include "gui/presenters/Listeners.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// Window's thread. English is built in; Thai comes from `folder`/th/amphoedesk.mo.
class WxTexts final : public Texts {
  public:
    WxTexts(const std::filesystem::path& folder, Language language);

    Language language() const override { return language_; }
    std::string tr(const char* english) const override;
    /// Switches and tells the windows.
    void speak(Language language);
    void speak_other() { speak(language_ == Language::Thai ? Language::English : Language::Thai); }
    support::SubscriptionPtr on_switch(std::function<void()> listener) { return switches_.add(std::move(listener)); }
    /// False when the Thai catalogue was not found, so that the start can say so.
    bool catalogue_found() const { return catalogue_found_; }

  private:
    void load();

    Language language_;
    bool catalogue_found_ = true;
    Listeners switches_;
};

}  // namespace amphoe::gui
