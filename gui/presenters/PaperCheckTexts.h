// What became of the check of a paper, in words.
#pragma once

#include <string>
#include <vector>

#include "gui/presenters/PaperCheckPresenter.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

struct PaperCheckWords {
    bool good = false;  ///< genuine, and nothing known says that it does not count
    std::string headline;
    std::vector<std::string> lines;  ///< what to compare with the sheet, the standing, the reasons
};

/// Reasons of the verifier stay Thai in both languages.
PaperCheckWords paper_check_words(const CheckedPaper& checked, const Texts& texts);

}  // namespace amphoe::gui
