// Plays one scenario file: one visit, or several visits and commands of which later ones use what earlier ones gave.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe::testing {

/// Reports what differs from the file's expectations as failures of the running test.
class ScenarioRun {
  public:
    explicit ScenarioRun(TrainingDesk& desk) : desk_(desk) {}

    /// The members of the scenario are one part, or it has "parts", one after another at the same desk.
    void play(const nlohmann::json& scenario);
    std::chrono::milliseconds took() const { return took_; }
    /// "service=keys" of everything that was entered, in order (C16).
    const std::string& keystrokes() const { return keystrokes_; }
    /// From the card in the reader to the saved enrolment, of the first visit that enrolled somebody; 0: none did.
    long card_to_saved_ms() const { return card_to_saved_ms_; }

  private:
    void play_part(const nlohmann::json& part);
    /// "card", "card_of", "card_photo"; "file": name and content, written into the desk's folder; "feed": items the
    /// centre publishes; "centre": "down" or "up" from here on. A part with "until_none"
    /// is done again, with pauses, until the number at that place is 0.
    void prepare(const nlohmann::json& part);
    void insert_card(const nlohmann::json& part);
    ConsoleAnswer act(const nlohmann::json& part);
    /// "centre_holds": {"record": "kind/key"} or {"office", "topic", "key"}: the entry in the centre's own database.
    ConsoleAnswer at_the_centre(const nlohmann::json& asked) const;
    static ConsoleAnswer paper_text(const std::string& pdf);
    void judge(const ConsoleAnswer& answer, const nlohmann::json& expect);
    void note_time(const ConsoleAnswer& answer);
    void note_keystrokes(const ConsoleAnswer& answer);
    /// "{{0/documents/0/number}}" becomes that text of the first part's answer, "{{today-20}}" a day in Bangkok,
    /// "{{now+10}}" the time in ten minutes, "{{folder}}", "{{scenarios}}" and "{{demonstration}}" the desk's folder,
    /// this one and that of the demonstration pictures.
    std::string filled(std::string text) const;
    nlohmann::json filled(const nlohmann::json& value) const;
    std::string meaning_of(const std::string& word) const;

    TrainingDesk& desk_;
    std::string card_in_slot_ = "none yet";
    std::vector<nlohmann::json> answers_;
    std::chrono::milliseconds took_{0};
    std::string keystrokes_;
    long card_to_saved_ms_ = 0;
};

}  // namespace amphoe::testing
