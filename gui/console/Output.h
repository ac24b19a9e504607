// The two streams of the console: results on one, everything else on the other.
#pragma once

#include <iosfwd>
#include <string>

#include "gui/console/FailureWords.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// With `json` only JSON reaches `out`. Belongs to one thread.
class Output {
  public:
    Output(std::ostream& out, std::ostream& err, bool json) : out_(out), err_(err), json_(json) {}

    FailureWords& words() { return words_; }
    bool json() const { return json_; }

    /// The command's last word. Returns the exit code: 0, the catalogue's for the failure, or 1 when the result could
    /// not be written.
    int finish(const CommandResult& result);
    /// One JSON line, or its text, while a command runs.
    void line(const CommandResult& result);
    /// Progress for people: standard error.
    void note(const std::string& text);

  private:
    std::string json_text(const CommandResult& result) const;
    std::string sentences(const domain::Failure& failure) const;

    std::ostream& out_;
    std::ostream& err_;
    bool json_;
    FailureWords words_;
};

}  // namespace amphoe::gui::console
