// W18: away from the office nothing is certified, whenever the event was opened.
#include "core/workflows/civil/CertifiedCopy.h"
#include "tests/core/workflows/ServiceFixture.h"
#include "tests/support/MemoryOutreachBook.h"

namespace amphoe::workflows {
namespace {

class AwayFromOfficeTest : public ServiceFixture {
  protected:
    void SetUp() override {
        services_.rules.fees.clear();
        prove();
        counter_.ports.outreach = &book;
    }
    void event(bool open) {
        domain::OutreachEvent out;
        out.id = "OE-9901-69-001";
        if (!open) {
            out.closed_at = counter_.clock.now();
        }
        ASSERT_TRUE(book.save(out, {}));
    }
    testing::MemoryOutreachBook book;
    CertifiedCopy service{services_.ports, journal_, proof_};
};

TEST_F(AwayFromOfficeTest, NoCopyIsBegunDuringAnEventAndOneIsAfterIt) {
    event(true);
    EXPECT_EQ(told(service.open({})), "SERVICE_NOT_AVAILABLE");
    EXPECT_FALSE(service.page());
    event(false);
    EXPECT_EQ(told(service.open({})), "ok");
}

TEST_F(AwayFromOfficeTest, ACopyBegunBeforeTheEventIsNotSignedInIt) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"purpose", "สมัครเรียน"}}));
    ASSERT_TRUE(enter(service, {{"checked", "yes"}}));
    ASSERT_TRUE(service.order());
    agree(service);
    event(true);
    EXPECT_EQ(told(service.confirm()), "SERVICE_NOT_AVAILABLE");
    EXPECT_TRUE(counter_.store.messages.empty());
    event(false);
    EXPECT_EQ(told(service.confirm()), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
