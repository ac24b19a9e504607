#include "tests/centre/BundleDesk.h"

#include <gtest/gtest.h>

#include "tests/centre/DeliveryFixture.h"
#include "tests/centre/TestBundle.h"

namespace amphoe::centre {
namespace {

using BundleDeskTest = DeliveryFixture;

INSTANTIATE_TEST_SUITE_P(Stores, BundleDeskTest, both_stores(), store_name);

TEST_P(BundleDeskTest, BundleBroughtTwiceAndAfterTheLineCameBackDoublesNothing) {
    const auto first = enrolment_of("1999900000013");
    const auto second = noted("1999900000021");
    const auto one = workstation->seal(first);
    const auto two = workstation->seal(second);
    const auto by_line = ask(workstation->put(second.id, two));
    const auto file = bundle_file(workstation->identity(), {{first.id, one}, {second.id, two}});
    const auto now = *support::from_iso8601("2026-11-22T02:00:00Z");

    const auto brought = service->bundles().import(file, now);
    const auto again = service->bundles().import(file, now);

    ASSERT_TRUE(brought) << brought.error();
    EXPECT_EQ(brought->first_time, 1);
    EXPECT_EQ(brought->again, 1);
    EXPECT_EQ(again->first_time, 0);
    EXPECT_EQ(again->again, 2);
    const auto receipts = receipts_of_bundle(brought->receipts, service->keys());
    ASSERT_EQ(receipts.size(), 2U);
    EXPECT_EQ(receipts_of_bundle(again->receipts, service->keys())[0].content, receipts[0].content);
    EXPECT_EQ(receipts[1].content, by_line.body);
    EXPECT_EQ(service->message_count(), 2);
}

TEST_P(BundleDeskTest, BundleThatIsNotWholeOrNotItsOwnIsRefused) {
    const auto message = enrolment_of("1999900000013");
    const auto sealed = workstation->seal(message);
    const auto now = *support::from_iso8601("2026-11-22T02:00:00Z");
    auto damaged = bundle_file(workstation->identity(), {{message.id, sealed}});
    damaged[damaged.size() / 2] ^= 1;
    const auto wrong_sum = bundle_file(workstation->identity(), {{message.id, sealed}}, std::string(64, '0'));
    const auto wrong_name = bundle_file(workstation->identity(), {{message.id, sealed}}, "", "WS-1001-09");
    const auto code_of = [&](const support::Bytes& file) {
        const auto outcome = service->bundles().import(file, now);
        return outcome ? "taken" : outcome.error();
    };

    EXPECT_EQ(code_of(damaged), "bundle.unsealable");
    EXPECT_EQ(code_of({}), "bundle.unsealable");
    EXPECT_EQ(code_of(wrong_sum), "bundle.damaged");
    EXPECT_EQ(code_of(wrong_name), "signer.foreign");
    service->revoke("WS-1001-01");
    EXPECT_EQ(code_of(bundle_file(workstation->identity(), {{message.id, sealed}})), "workstation.revoked");
    EXPECT_EQ(service->message_count(), 0);
}

}  // namespace
}  // namespace amphoe::centre
