// The leaflet about ทางรัฐ level 2, beside the visit.
#include "gui/presenters/LeafletPresenter.h"

#include "tests/gui/presenters/ServiceBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

class LeafletTest : public ServiceBench {
  protected:
    LeafletTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        desk.print_leaflet = [this](std::stop_token) {
            ++sheets;
            return printer_answer;
        };
        begin();
    }
    void print() {
        visit->leaflet().print();
        window.drain();
    }

    int sheets = 0;
    domain::Result<domain::Done> printer_answer = domain::Done{};
};

TEST_F(LeafletTest, IsOfferedWhileServicesAreChosenAndAtItsOwn) {
    EXPECT_FALSE(visit->leaflet().offered(state()));
    enter_until(VisitStep::Service);
    EXPECT_FALSE(visit->leaflet().offered(state()));
    visit->ask_service();
    EXPECT_TRUE(visit->leaflet().offered(state()));
    add(ServiceKind::TangratLevel2);
    ASSERT_EQ(asked(), "mode");
    EXPECT_TRUE(visit->leaflet().offered(state()));
    print();
    EXPECT_EQ(sheets, 1);
    EXPECT_TRUE(visit->leaflet().printed());
    EXPECT_EQ(asked(), "mode") << "the visit stands where it stood";
}

TEST_F(LeafletTest, APrintersTroubleIsToldAndTheVisitGoesOn) {
    enter_until(VisitStep::Service);
    add(ServiceKind::TangratLevel2);
    printer_answer = domain::Failure{FailureCode::PrinterOutOfPaper, ""};
    print();
    ASSERT_TRUE(visit->leaflet().failure());
    EXPECT_EQ(visit->leaflet().failure()->code, FailureCode::PrinterOutOfPaper);
    EXPECT_FALSE(failure());
    printer_answer = domain::Done{};
    print();
    EXPECT_FALSE(visit->leaflet().failure());
    EXPECT_TRUE(visit->leaflet().printed());
}

TEST_F(LeafletTest, TheNextVisitKnowsNothingOfIt) {
    enter_until(VisitStep::Service);
    print();
    EXPECT_TRUE(visit->leaflet().printed());
    enter_until(VisitStep::Done);
    enter();
    EXPECT_FALSE(visit->leaflet().printed());
}

TEST_F(LeafletTest, ADeskWithoutALeafletOffersNone) {
    desk.print_leaflet = nullptr;
    begin();
    enter_until(VisitStep::Service);
    visit->ask_service();
    EXPECT_FALSE(visit->leaflet().offered(state()));
    print();
    EXPECT_EQ(sheets, 0);
}

}  // namespace
}  // namespace amphoe::testing
