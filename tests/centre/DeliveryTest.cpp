// The ways a message comes, against both stores: alone, in a batch, as an upload, by two instances at
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "tests/centre/DeliveryFixture.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr auto kBatch = "application/vnd.amphoedesk.batch";

using DeliveryTest = DeliveryFixture;

INSTANTIATE_TEST_SUITE_P(Stores, DeliveryTest, both_stores(), store_name);

TEST_P(DeliveryTest, BatchIsAnsweredPartByPartInOrder) {
    const auto good = enrolment_of("1999900000013");
    const auto twice = enrolment_of("1999900000013");
    BatchPart damaged{json{{"id", noted("1999900000021").id}, {"kind", "day_report"}}.dump(), {1, 2, 3}};

    const auto answers = answers_to({part_of(good), damaged, part_of(twice)});

    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(status_of(answers[0]), 201);
    EXPECT_TRUE(receipt_of(answers[0].content).accepted);
    EXPECT_EQ(status_of(answers[1]), 422);
    EXPECT_EQ(sync::problem_code(answers[1].content), "message.unsealable");
    EXPECT_EQ(receipt_of(answers[2].content).reason, "enrolment.exists");
    EXPECT_EQ(service->message_count(), 2);
}

TEST_P(DeliveryTest, RepeatedBatchGivesTheSameReceiptsAlsoForAMessageTwiceInOne) {
    const auto part = part_of(enrolment_of("1999900000013"));

    const auto first = answers_to({part, part});
    const auto again = answers_to({part});

    EXPECT_EQ(status_of(first[0]), 201);
    EXPECT_EQ(status_of(first[1]), 200);
    EXPECT_EQ(first[1].content, first[0].content);
    EXPECT_EQ(again[0].content, first[0].content);
    EXPECT_EQ(service->message_count(), 1);
}

TEST_P(DeliveryTest, BatchOutsideTheContractIsRefusedWhole) {
    const auto part = part_of(enrolment_of("1999900000013"));
    auto cut = write_batch({part});
    cut.pop_back();
    const std::vector<BatchPart> too_many(65, BatchPart{json{{"id", noted("1999900000021").id}}.dump(), {1}});

    for (const auto& body : {cut, support::Bytes{}, support::Bytes(40, 0xFF), write_batch(too_many),
                             write_batch({BatchPart{"{}", {1}}}), write_batch({BatchPart{"[", {1}}})}) {
        EXPECT_EQ(ask(workstation->post_bytes("/v1/messages/batch", kBatch, body)).status, 400);
    }
    EXPECT_EQ(service->message_count(), 0);
}

TEST_P(DeliveryTest, UploadGoesOnAfterACutAndIsDeliveredOnce) {
    auto message = noted("1999900000021");
    message.fields["scan"] = std::string(700000, 'x');
    const auto sealed = workstation->seal(message);
    const support::Bytes first(sealed.begin(), sealed.begin() + 262144);
    const support::Bytes second(sealed.begin() + 262144, sealed.begin() + 524288);
    const support::Bytes third(sealed.begin() + 524288, sealed.end());
    const auto id = announce(sealed, message.id);

    EXPECT_EQ(append(id, 0, first).headers.at("Upload-Offset"), "262144");
    EXPECT_EQ(announce(sealed, message.id), id);
    EXPECT_EQ(ask(workstation->head("/v1/uploads/" + id)).headers.at("Upload-Offset"), "262144");
    const auto repeated = append(id, 0, first);
    EXPECT_EQ(repeated.status, 409);
    EXPECT_EQ(repeated.headers.at("Upload-Offset"), "262144");
    EXPECT_EQ(finish(id, message.id).status, 409);
    EXPECT_EQ(append(id, 262144, second).status, 204);
    EXPECT_EQ(append(id, 524288, third).status, 204);
    const auto delivered = finish(id, message.id);
    const auto again = finish(id, message.id);

    EXPECT_EQ(delivered.status, 201) << text_of(delivered);
    EXPECT_TRUE(receipt_of(delivered.body).accepted);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, delivered.body);
    EXPECT_EQ(service->message_count(), 1);
}

TEST_P(DeliveryTest, DamagedPieceOrWholeIsRefused) {
    const support::Bytes content(1000, 'a');
    const auto message_id = noted("1999900000021").id;
    const auto id = announce(content, message_id);

    EXPECT_EQ(append(id, 0, content, support::sha256_hex(support::Bytes{1})).status, 422);
    EXPECT_EQ(append(id, 0, support::Bytes(1001, 'a')).status, 413);
    EXPECT_EQ(append(id, 0, support::Bytes(1000, 'b')).status, 422);
    EXPECT_EQ(ask(workstation->head("/v1/uploads/" + id)).headers.at("Upload-Offset"), "0");
    EXPECT_EQ(append(id, 0, content).status, 204);
    EXPECT_EQ(finish(id, noted("1999900000021").id).status, 409);
    EXPECT_EQ(finish(id, message_id).status, 422);
}

TEST_P(DeliveryTest, UploadsOfOneWorkstationAreNotSeenByAnother) {
    const TestWorkstation colleague(*service, "WS-1001-02");
    const TestWorkstation elsewhere(*service, "WS-1002-01");
    const auto id = announce(support::Bytes(10, 'a'), noted("1999900000021").id);

    EXPECT_EQ(ask(colleague.head("/v1/uploads/" + id)).status, 404);
    EXPECT_EQ(ask(elsewhere.head("/v1/uploads/" + id)).status, 404);
}

TEST_P(DeliveryTest, UploadTooLargeOrAnnouncedOtherwiseIsRefused) {
    const support::Bytes content(10, 'a');
    const auto message_id = noted("1999900000021").id;
    announce(content, message_id);
    const auto ask_for = [&](std::size_t size, const std::string& id) {
        const json body{{"sha256", support::sha256_hex(content)}, {"size", size}, {"message_id", id}};
        return ask(workstation->post("/v1/uploads", body.dump())).status;
    };

    EXPECT_EQ(ask_for(10, noted("1999900000021").id), 409);
    EXPECT_EQ(ask_for(11, message_id), 409);
    EXPECT_EQ(ask_for(33554433, message_id), 413);
    EXPECT_EQ(ask_for(0, message_id), 400);
}

TEST_P(DeliveryTest, OtherVersionAtTheCentreIsAConflictWithItsValues) {
    auto first = noted("1999900000013");
    first.fields["record_version"] = "1";
    auto late = noted("1999900000013");
    late.fields["record_version"] = "1";
    auto informed = noted("1999900000013");
    informed.fields["record_version"] = "3";

    EXPECT_EQ(deliver(first).answer.at("record.version"), "2");
    service->set_record("citizen/1999900000013", R"({"address_th": "1 หมู่ 2", "name_th": "นาย สมชาย ใจดี"})");
    const auto conflict = deliver(late);
    EXPECT_FALSE(conflict.accepted);
    EXPECT_EQ(conflict.reason, "record.conflict");
    EXPECT_EQ(conflict.answer.at("conflict.version"), "3");
    EXPECT_EQ(conflict.answer.at("conflict.central.address_th"), "1 หมู่ 2");
    EXPECT_TRUE(deliver(informed).accepted);
}

TEST_P(DeliveryTest, FeedItemHasAVersionTooAndAnUnknownRecordIsNamed) {
    auto about_case = noted("1999900000013");
    about_case.fields["record_key"] = "online_cases/OC-1001-0001";
    about_case.fields["record_version"] = "7";
    auto foreign = about_case;
    foreign.id = noted("1999900000013").id;
    foreign.fields["record_key"] = "online_cases/OC-1002-0001";

    const auto conflict = deliver(about_case);
    EXPECT_EQ(conflict.answer.at("conflict.version"), "1");
    EXPECT_EQ(conflict.answer.at("conflict.central.state"), "waiting_counter");
    EXPECT_EQ(deliver(foreign).reason, "record.unknown");
}

TEST_P(DeliveryTest, TwoInstancesGiveOneReceiptForOneMessage) {
    Service second(folder.path(), url());
    std::vector<CentreRequest> requests;
    for (int count = 0; count < 20; ++count) {
        const auto message = noted("1999900000021");
        requests.push_back(workstation->put(message.id, workstation->seal(message)));
    }
    std::array<std::vector<CentreAnswer>, 2> answers;
    {
        const auto deliver_all = [&](Service& through, std::vector<CentreAnswer>& into) {
            for (const auto& request : requests) {
                into.push_back(through.handle(request, Listener::Service, {}));
            }
        };
        const std::jthread one([&] { deliver_all(*service, answers[0]); });
        const std::jthread other([&] { deliver_all(second, answers[1]); });
    }
    for (std::size_t at = 0; at < requests.size(); ++at) {
        EXPECT_EQ(answers[0][at].status + answers[1][at].status, 401) << at;
        EXPECT_EQ(answers[0][at].body, answers[1][at].body) << at;
    }
    EXPECT_EQ(service->message_count(), 20);
}

TEST_P(DeliveryTest, OnePersonIsEnrolledOnceWhateverOfficesAskAtTheSameMoment) {
    const TestWorkstation elsewhere(*service, "WS-1002-01");
    Service second(folder.path(), url());
    int accepted = 0;
    for (const auto* citizen : {"1999900000013", "1999900000021", "1999900000064"}) {
        std::array<CentreAnswer, 2> answers;
        const auto mine = enrolment_of(citizen);
        const auto theirs = enrolment_of(citizen);
        const auto here = workstation->put(mine.id, workstation->seal(mine));
        const auto there = elsewhere.put(theirs.id, elsewhere.seal(theirs));
        {
            const std::jthread one([&] { answers[0] = ask(here); });
            const std::jthread other([&] { answers[1] = second.handle(there, Listener::Service, {}); });
        }
        accepted += receipt_of(answers[0].body).accepted ? 1 : 0;
        accepted += receipt_of(answers[1].body).accepted ? 1 : 0;
    }
    EXPECT_EQ(accepted, 3);
}

}  // namespace
}  // namespace amphoe::centre
