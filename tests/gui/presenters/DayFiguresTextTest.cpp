#include "gui/presenters/DayFiguresText.h"

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

}  // namespace
}  // namespace amphoe::testing
