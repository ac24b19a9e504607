// Messages, batches, conflicts and face comparisons.
#include "tests/centre/BatchFrames.h"
#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr auto kBatch = "application/vnd.amphoedesk.batch";

MadeMessage noted(const CentreUnderTest& centre) {
    return MessageMaker(centre.identity).make("day_report", {{"citizen_id", random_citizen()}});
}

void one_message_one_receipt(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto message = MessageMaker(centre.identity)
                             .make("own_data", {{"citizen_id", "1999900000013"},
                                                {"officer_id", "O-0001"},
                                                {"purpose", "correction"},
                                                {"correction_field", "name"},
                                                {"correction_text", "test"}});
    const auto first = caller.send(put_call(message));
    expect_status(first, 201, "first delivery");
    const auto receipt = receipt_of(first.body, message, centre.identity);
    expect(receipt.at("accepted").get<bool>() && receipt.at("answer").contains("request_no"), "no request");
    const auto again = caller.send(put_call(message));
    expect_status(again, 200, "second delivery");
    expect(again.body == first.body, "the second receipt is another one");
    const auto asked = caller.send({"GET", "/v1/messages/" + message.id + "/receipt"});
    expect_status(asked, 200, "receipt");
    expect(asked.body == first.body, "the receipt asked for is another one");
}

void other_bytes_under_a_known_id_conflict(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto message = noted(centre);
    expect_status(caller.send(put_call(message)), 201, "first delivery");
    auto changed = noted(centre);
    changed.id = message.id;
    expect_problem(caller.send(put_call(changed)), 409, "message.conflict");
}

void unusable_messages_are_refused(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto message = noted(centre);
    auto damaged = message;
    damaged.sealed[damaged.sealed.size() - 5] ^= 1;
    expect_problem(caller.send(put_call(damaged)), 422, "message.unsealable");
    auto renamed = message;
    renamed.id = noted(centre).id;
    expect_problem(caller.send(put_call(renamed)), 422, "message.invalid");
    const std::string text = "{\"no\":\"message\"}";
    auto empty = message;
    empty.sealed =
        MessageMaker(centre.identity).seal({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    expect_problem(caller.send(put_call(empty)), 422, "message.invalid");
    expect_problem(caller.send({"GET", "/v1/messages/" + message.id + "/receipt"}), 404, "message.unknown");
}

void cut_request_does_nothing(CentreUnderTest& centre) {
    const auto message = noted(centre);
    auto call = put_call(message);
    call.cut_after = call.body.size() / 2;
    CentreCaller(centre.url, centre.identity).send(call);
    CentreCaller caller(centre.url, centre.identity);
    expect_problem(caller.send({"GET", "/v1/messages/" + message.id + "/receipt"}), 404, "message.unknown");
    expect_status(caller.send(put_call(message)), 201, "delivery after a cut");
}

support::Bytes batch_of(const std::vector<MadeMessage>& messages) {
    std::vector<BatchPart> parts;
    for (const auto& message : messages) {
        parts.push_back({json{{"id", message.id}, {"kind", message.kind}}.dump(), message.sealed});
    }
    return write_batch(parts);
}

void batch_is_answered_in_order(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    std::vector<MadeMessage> messages;
    for (int count = 0; count < 5; ++count) {
        messages.push_back(noted(centre));
    }
    messages[2].sealed = {1, 2, 3};
    const auto reply = caller.send({"POST", "/v1/messages/batch", kBatch, batch_of(messages)});
    expect_status(reply, 200, "batch");
    expect(reply.content_type == kBatch, "the batch answer has another type");
    const auto parts = read_batch(reply.body, 64);
    expect(parts && parts->size() == messages.size(), "the batch answer has another number of parts");
    for (std::size_t at = 0; at < messages.size(); ++at) {
        const auto header = json::parse((*parts)[at].header_json);
        expect(header.at("id") == messages[at].id && header.at("status") == (at == 2 ? 422 : 201), "wrong part");
        if (at != 2) {
            receipt_of((*parts)[at].content, messages[at], centre.identity);
        }
    }
    const auto single = caller.send(put_call(messages[0]));
    expect_status(single, 200, "single delivery after the batch");
    expect(single.body == parts->front().content, "the single receipt is another one");
}

void wrong_batches_are_refused(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    auto cut = batch_of({noted(centre)});
    cut.pop_back();
    expect_problem(caller.send({"POST", "/v1/messages/batch", kBatch, cut}), 400, "batch.invalid");
    const std::vector<MadeMessage> many(65, {noted(centre).id, "day_report", {1}});
    expect_problem(caller.send({"POST", "/v1/messages/batch", kBatch, batch_of(many)}), 400, "batch.invalid");
}

void other_version_is_a_conflict(CentreUnderTest& centre) {
    const auto message = MessageMaker(centre.identity)
                             .make("day_report", {{"citizen_id", random_citizen()}, {"record_version", "999999"}});
    const auto reply = CentreCaller(centre.url, centre.identity).send(put_call(message));
    expect_status(reply, 201, "act on an old version");
    const auto receipt = receipt_of(reply.body, message, centre.identity);
    expect(!receipt.at("accepted").get<bool>() && receipt.at("reason") == "record.conflict", "no conflict");
    expect(receipt.at("answer").contains("conflict.version"), "conflict without the centre's version");
}

void face_comparison_is_answered(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const support::Bytes probe{0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    const auto message = MessageMaker(centre.identity)
                             .make("face_comparison", {{"citizen_id", random_citizen()},
                                                       {"probe_jpeg", support::to_base64(probe)},
                                                       {"probe_sha256", support::sha256_hex(probe)},
                                                       {"card_photo_sha256", std::string(64, 'a')}});
    const auto reply = caller.send(cms_call("POST", "/v1/face-comparisons", message.sealed));
    expect_status(reply, 201, "face comparison");
    const auto answer = receipt_of(reply.body, message, centre.identity).at("answer");
    const auto score = std::stoi(answer.at("fvs.score").get<std::string>());
    expect(score >= 0 && score <= 100 && answer.contains("fvs.result") && answer.contains("fvs.model"), "no score");
    expect_status(caller.send(cms_call("POST", "/v1/face-comparisons", message.sealed)), 200, "asked again");
    expect_problem(caller.send(cms_call("POST", "/v1/face-comparisons", noted(centre).sealed)), 422,
                   "message.kind_wrong");
}

void foreign_messages_are_refused(CentreUnderTest& centre) {
    const auto message = MessageMaker(other_office(centre)).make("day_report", {{"citizen_id", random_citizen()}});
    expect_problem(CentreCaller(centre.url, centre.identity).send(put_call(message)), 403, "signer.foreign");
}

}  // namespace

std::vector<Check> message_checks() {
    return {{"one message, one receipt, for ever", one_message_one_receipt},
            {"other bytes under a known id are a conflict", other_bytes_under_a_known_id_conflict},
            {"unusable messages are refused and leave nothing", unusable_messages_are_refused},
            {"a request cut in its body does nothing", cut_request_does_nothing},
            {"a batch is answered part by part in order", batch_is_answered_in_order},
            {"wrong batches are refused whole", wrong_batches_are_refused},
            {"another version at the centre is a conflict", other_version_is_a_conflict},
            {"a face comparison is answered by a receipt", face_comparison_is_answered},
            {"messages of another workstation are refused", foreign_messages_are_refused}};
}

}  // namespace amphoe::centre
