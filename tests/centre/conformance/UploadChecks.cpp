// Uploads in pieces.
#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::size_t kPiece = 262144;

Call announcement(const MadeMessage& message) {
    return json_call(
        "POST", "/v1/uploads",
        {{"message_id", message.id}, {"sha256", support::sha256_hex(message.sealed)}, {"size", message.sealed.size()}});
}

Call piece_of(const MadeMessage& message, const std::string& upload_id, std::size_t offset) {
    const auto end = std::min(message.sealed.size(), offset + kPiece);
    Call call{"PATCH",
              "/v1/uploads/" + upload_id,
              "application/octet-stream",
              {message.sealed.begin() + static_cast<std::ptrdiff_t>(offset),
               message.sealed.begin() + static_cast<std::ptrdiff_t>(end)}};
    call.headers = {{"Upload-Offset", std::to_string(offset)}, {"Upload-Piece-SHA256", support::sha256_hex(call.body)}};
    return call;
}

MadeMessage large_message(const CentreUnderTest& centre) {
    return MessageMaker(centre.identity)
        .make("day_report",
              {{"citizen_id", random_citizen()}, {"scan", support::to_base64(support::random_bytes(450000))}});
}

void upload_goes_on_where_it_stopped(CentreUnderTest& centre) {
    const auto message = large_message(centre);
    CentreCaller caller(centre.url, centre.identity);
    const auto announced = caller.send(announcement(message));
    expect_status(announced, 201, "announcement");
    const auto id = json::parse(announced.body).at("upload_id").get<std::string>();
    expect(json::parse(caller.send(announcement(message)).body).at("upload_id") == id, "the same content, another id");
    const json delivery{{"id", message.id}, {"upload_id", id}};
    for (std::size_t offset = 0; offset < message.sealed.size(); offset += kPiece) {
        const auto asked = CentreCaller(centre.url, centre.identity).send({"HEAD", "/v1/uploads/" + id});
        expect_status(asked, 200, "offset");
        expect(asked.header("upload-offset") == std::to_string(offset), "another offset than sent");
        expect_problem(caller.send(json_call("POST", "/v1/messages", delivery)), 409, "upload.unfinished");
        expect_status(caller.send(piece_of(message, id, offset)), 204, "piece");
        expect_problem(caller.send(piece_of(message, id, offset)), 409, "upload.offset");
    }
    const auto delivered = caller.send(json_call("POST", "/v1/messages", delivery));
    expect_status(delivered, 201, "delivery");
    expect(receipt_of(delivered.body, message, centre.identity).at("accepted").get<bool>(), "not accepted");
    const auto again = caller.send(json_call("POST", "/v1/messages", delivery));
    expect_status(again, 200, "delivery again");
    expect(again.body == delivered.body, "another receipt");
}

void damaged_pieces_are_refused(CentreUnderTest& centre) {
    const auto message = large_message(centre);
    CentreCaller caller(centre.url, centre.identity);
    const auto id = json::parse(caller.send(announcement(message)).body).at("upload_id").get<std::string>();
    auto damaged = piece_of(message, id, 0);
    damaged.body[0] ^= 1;
    expect_problem(caller.send(damaged), 422, "upload.piece_damaged");
    auto large = piece_of(message, id, 0);
    large.body.resize(kPiece + 1);
    expect_problem(caller.send(large), 413, "body.too_large");
    auto cut = piece_of(message, id, 0);
    cut.cut_after = 1000;
    CentreCaller(centre.url, centre.identity).send(cut);
    expect(caller.send({"HEAD", "/v1/uploads/" + id}).header("upload-offset") == "0", "a refused piece was kept");
}

void upload_is_out_of_reach_of_another_office(CentreUnderTest& centre) {
    const auto& other = other_office(centre);
    const auto message = large_message(centre);
    CentreCaller caller(centre.url, centre.identity);
    const auto id = json::parse(caller.send(announcement(message)).body).at("upload_id").get<std::string>();
    CentreCaller stranger(centre.url, other);
    expect_status(stranger.send({"HEAD", "/v1/uploads/" + id}), 404, "another office's upload");
    expect_problem(stranger.send(piece_of(message, id, 0)), 404, "upload.unknown");
}

}  // namespace

std::vector<Check> upload_checks() {
    return {{"an upload goes on where it stopped and is delivered once", upload_goes_on_where_it_stopped},
            {"damaged, cut and large pieces are refused", damaged_pieces_are_refused},
            {"an upload is out of reach of another office", upload_is_out_of_reach_of_another_office}};
}

}  // namespace amphoe::centre
