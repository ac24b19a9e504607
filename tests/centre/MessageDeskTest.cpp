#include "tests/centre/MessageDesk.h"

#include <gtest/gtest.h>

#include "core/sync/CmsReceipts.h"
#include "tests/centre/TestWorkstation.h"

namespace amphoe::centre {
namespace {

class MessageDeskTest : public ::testing::Test {
  protected:
    CentreAnswer deliver(const domain::CentreMessage& message) {
        return service.handle(workstation.put(message.id, workstation.seal(message)), Listener::Service, {});
    }
    /// The receipt of the answer; fails the test when the signature is not the centre's.
    domain::CentreReceipt receipt_of(const CentreAnswer& answer) {
        const auto content = sync::content_signed_by(answer.body, sync::to_pem(*service.keys().receipts().certificate));
        const auto read = content ? sync::read_receipt(*content) : std::nullopt;
        EXPECT_TRUE(read) << text_of(answer);
        return read ? read->receipt : domain::CentreReceipt{};
    }
    testing::TemporaryFolder folder;
    Service service{folder.path()};
    TestWorkstation workstation{service, "WS-1001-01"};
};

TEST_F(MessageDeskTest, FirstDeliveryIsCreatedAndRepeatsAreTheSame) {
    const auto message = enrolment_of("1999900000013");
    const auto request = workstation.put(message.id, workstation.seal(message));

    const auto first = service.handle(request, Listener::Service, {});
    const auto second = service.handle(request, Listener::Service, {});
    const auto asked =
        service.handle(workstation.get("/v1/messages/" + message.id + "/receipt"), Listener::Service, {});

    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(asked.status, 200);
    EXPECT_EQ(asked.body, first.body);
    EXPECT_EQ(service.message_count(), 1);
}

TEST_F(MessageDeskTest, SameIdWithOtherBytesIsAConflictAndChangesNothing) {
    const auto message = enrolment_of("1999900000013");
    const auto first = deliver(message);

    const auto other = deliver(message);
    const auto asked =
        service.handle(workstation.get("/v1/messages/" + message.id + "/receipt"), Listener::Service, {});

    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(sync::problem_code(other.body), "message.conflict");
    EXPECT_EQ(asked.body, first.body);
}

/// Without a phone nobody activates it.
domain::CentreMessage unused_code() {
    auto message = enrolment_of("1999900000013");
    message.fields.erase("phone");
    return message;
}

TEST_F(MessageDeskTest, SecondEnrolmentOfAPersonIsRejectedUntilTheCodeExpired) {
    ASSERT_TRUE(receipt_of(deliver(unused_code())).accepted);

    const auto again = receipt_of(deliver(unused_code()));
    Faults next_week;
    next_week.clock_skew = std::chrono::hours(24 * 7 + 1);
    const auto message = unused_code();
    const auto later = receipt_of(
        service.handle(workstation.put(message.id, workstation.seal(message)), Listener::Service, next_week));

    EXPECT_FALSE(again.accepted);
    EXPECT_EQ(again.reason, "enrolment.exists");
    EXPECT_TRUE(later.accepted);
}

TEST_F(MessageDeskTest, PersonEnrolledElsewhereIsRejected) {
    EXPECT_EQ(receipt_of(deliver(enrolment_of("1999900000030"))).reason, "enrolment.exists");
}

TEST_F(MessageDeskTest, UnfitFieldsAreRejectedByReceiptWithAStableReason) {
    auto bad_phone = enrolment_of("1999900000021");
    bad_phone.fields["phone"] = "021234567";
    auto no_phone = enrolment_of("1999900000021");
    no_phone.fields.erase("phone");
    auto other_kind = enrolment_of("1999900000021");
    other_kind.kind = "no_such_kind";

    EXPECT_EQ(receipt_of(deliver(enrolment_of("1999900000014"))).reason, "citizen.invalid");
    EXPECT_EQ(receipt_of(deliver(enrolment_of(""))).reason, "citizen.invalid");
    EXPECT_EQ(receipt_of(deliver(bad_phone)).reason, "phone.invalid");
    EXPECT_EQ(receipt_of(deliver(other_kind)).reason, "message.kind_not_served");
    EXPECT_TRUE(receipt_of(deliver(no_phone)).accepted);
}

TEST_F(MessageDeskTest, IdInsideMustBeTheIdOfThePath) {
    const auto message = enrolment_of("1999900000013");
    const auto other_id = enrolment_of("1999900000013").id;

    const auto answer = service.handle(workstation.put(other_id, workstation.seal(message)), Listener::Service, {});

    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(sync::problem_code(answer.body), "message.invalid");
    EXPECT_EQ(service.message_count(), 0);
}

TEST_F(MessageDeskTest, BytesThatAreNoSealedMessageAreRefused) {
    const auto id = enrolment_of("1999900000013").id;

    for (const auto& bytes : {support::Bytes{}, support::Bytes(5000, 0x30), bytes_of_text("{}")}) {
        const auto answer = service.handle(workstation.put(id, bytes), Listener::Service, {});
        EXPECT_EQ(answer.status, 422);
        EXPECT_EQ(sync::problem_code(answer.body), "message.unsealable");
    }
}

TEST_F(MessageDeskTest, OneWorkstationCannotDeliverOrReadForAnother) {
    const TestWorkstation other(service, "WS-1001-02");
    const auto message = enrolment_of("1999900000013");
    const auto sealed = workstation.seal(message);

    const auto stolen = service.handle(other.put(message.id, sealed), Listener::Service, {});
    ASSERT_EQ(service.handle(workstation.put(message.id, sealed), Listener::Service, {}).status, 201);
    const auto repeated = service.handle(other.put(message.id, sealed), Listener::Service, {});
    const auto read = service.handle(other.get("/v1/messages/" + message.id + "/receipt"), Listener::Service, {});

    EXPECT_EQ(stolen.status, 403);
    EXPECT_EQ(repeated.status, 409);
    EXPECT_EQ(read.status, 404);
}

TEST_F(MessageDeskTest, NewCertificateOfTheSameWorkstationDeliversWhatTheOldOneSealed) {
    const auto message = enrolment_of("1999900000013");
    const auto sealed = workstation.seal(message);
    const TestWorkstation renewed(service, "WS-1001-01");

    EXPECT_EQ(service.handle(renewed.put(message.id, sealed), Listener::Service, {}).status, 201);
}

}  // namespace
}  // namespace amphoe::centre
