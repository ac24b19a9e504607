#include "gui/presenters/DayFiguresText.h"

#include <map>

#include "gui/presenters/DayPresenter.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

TEST(DayFiguresTextTest, NamesWhatThereIsAndLeavesZerosOut) {
    reports::DayFigures figures;
    figures.cases = 12;
    figures.by_state = {{domain::CaseState::Accepted, 11}, {domain::CaseState::WaitCentre, 1}};
    figures.median_seconds = 74;
    EXPECT_EQ(gui::day_figures_text(figures, EnglishTexts()),
              "Cases: 12 · accepted 11 · waiting for the centre 1 · median 74 s");
}

TEST(DayFiguresTextTest, AnEmptyDayIsShort) {
    EXPECT_EQ(gui::day_figures_text({}, EnglishTexts()), "Cases: 0");
}

TEST(DayLinesTest, HouseNumbersWhoseDaysRunOutAreNamed) {
    workflows::DayStanding standing;
    standing.house_numbers = {{"HN-1", domain::CaseState::WaitCentre, "2026-11-22", "2026-12-22", 100},
                              {"HN-2", domain::CaseState::Draft, "2026-11-29", "2026-12-29", 76}};
    std::map<std::string, std::string> said;
    for (const auto& line : gui::day_lines(standing, EnglishTexts())) {
        said[line.title] = line.value;
    }
    EXPECT_EQ(said["House number due"], "HN-1: by 22 Dec 2026  ✕");
    EXPECT_EQ(said["House number nearly due"], "HN-2: by 29 Dec 2026");
}

}  // namespace
}  // namespace amphoe::testing
