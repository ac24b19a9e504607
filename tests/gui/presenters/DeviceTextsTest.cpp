#include "gui/presenters/DeviceTexts.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using gui::DeviceLevel;

TEST(DeviceTextsTest, EveryLevelHasAShapeThatNeedsNoColour) {
    EXPECT_STRNE(gui::level_shape(DeviceLevel::Ready), gui::level_shape(DeviceLevel::Attention));
    EXPECT_STRNE(gui::level_shape(DeviceLevel::Ready), gui::level_shape(DeviceLevel::Off));
    EXPECT_STRNE(gui::level_shape(DeviceLevel::Attention), gui::level_shape(DeviceLevel::Off));
}

class DeviceReasonTest : public PresenterBench {};

TEST_F(DeviceReasonTest, AReasonCarriesItsRemedyInTheLanguageShown) {
    const gui::DeviceState state{
        gui::Device::Card, DeviceLevel::Off, domain::FailureCode::CardNoReader, "no reader", {}};
    const auto& text = catalogue.text(domain::FailureCode::CardNoReader);
    EXPECT_NE(gui::device_reason(state, catalogue, texts).find(text.remedy_en), std::string::npos);
    texts.spoken = gui::Language::Thai;
    EXPECT_NE(gui::device_reason(state, catalogue, texts).find(text.remedy_th), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
