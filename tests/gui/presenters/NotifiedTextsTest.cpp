// Who was told of a result, as it stands under the service at the end of a visit.
#include "gui/presenters/NotifiedTexts.h"

#include <gtest/gtest.h>

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

class NotifiedTextsTest : public PresenterBench {};

TEST_F(NotifiedTextsTest, BothPartiesStandWithTheWayTheyWereTold) {
    EXPECT_EQ(gui::notified_text({{"mover", "08x-xxx-0006"}, {"head", "THAID"}}, texts),
              "Told of the result: the mover (SMS to 08x-xxx-0006), the head of the house (ThaID)");
    EXPECT_EQ(gui::notified_text({{"head", "THAID"}}, texts), "Told of the result: the head of the house (ThaID)");
}

TEST_F(NotifiedTextsTest, WhereNobodyWasToldNothingIsSaid) {
    EXPECT_EQ(gui::notified_text({}, texts), "");
    EXPECT_EQ(gui::notified_text({{"neighbour", "THAID"}}, texts), "");
}

}  // namespace
}  // namespace amphoe::testing
