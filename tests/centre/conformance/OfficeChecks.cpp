// Feed, number blocks, certificates, and the walls between offices.
#include "core/support/Identifier.h"
#include "core/support/Time.h"
#include "core/sync/PrivateKeys.h"
#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

json page_of(CentreCaller& caller, const PlainIdentity& identity, const std::string& query) {
    const auto reply = caller.send({"GET", "/v1/feed" + query});
    expect_status(reply, 200, "feed");
    expect(reply.content_type == "application/cms", "the feed has another type");
    const auto content = MessageMaker(identity).opened(reply.body);
    expect(content.has_value(), "the page is not signed by the receipt certificate");
    auto page = json::parse(*content);
    expect(page.at("items").is_array() && page.at("more").is_boolean() && page.at("office").is_string() &&
               support::from_iso8601(page.at("issued_at").get<std::string>()),
           "the page is incomplete");
    return page;
}

/// All items, and the cursor behind them in `end`.
json walk(CentreCaller& caller, const PlainIdentity& identity, int limit, std::string& end) {
    json items = json::array();
    for (bool more = true; more;) {
        const auto page = page_of(caller, identity, "?after=" + end + "&limit=" + std::to_string(limit));
        expect(page.at("items").size() <= static_cast<std::size_t>(limit), "more items than wanted");
        for (const auto& item : page.at("items")) {
            expect(item.at("version").get<int>() >= 1 && !item.at("key").get<std::string>().empty() &&
                       item.at("value").is_object() && item.at("deleted").is_boolean(),
                   "an item is incomplete");
            items.push_back(item);
        }
        end = page.at("cursor").get<std::string>();
        more = page.at("more").get<bool>();
    }
    return items;
}

void feed_is_walked_by_cursor(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    std::string end;
    const auto in_large = walk(caller, centre.identity, 500, end);
    std::string end_again;
    expect(walk(caller, centre.identity, 3, end_again) == in_large, "pages of 3 give other items");
    expect(walk(caller, centre.identity, 100, end).empty(), "items behind the last cursor");
}

void wrong_feed_questions_are_refused(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    expect_problem(caller.send({"GET", "/v1/feed?after=no-cursor"}), 400, "feed.cursor_invalid");
    expect_problem(caller.send({"GET", "/v1/feed?limit=0"}), 400, "query.invalid");
    expect_problem(caller.send({"GET", "/v1/feed?limit=501"}), 400, "query.invalid");
}

Call block_call(const std::string& key, const std::string& series, int count) {
    auto call = json_call("POST", "/v1/number-blocks", {{"count", count}, {"series", series}, {"year", 2569}});
    if (!key.empty()) {
        call.headers["Idempotency-Key"] = key;
    }
    return call;
}

void number_blocks_do_not_overlap(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto series = "check:" + support::to_hex(support::random_bytes(6));
    const auto key = support::new_identifier({});
    const auto first = caller.send(block_call(key, series, 100));
    expect_status(first, 200, "block");
    const auto block = json::parse(first.body);
    expect(block.at("last").get<int>() - block.at("first").get<int>() == 99, "a block of another size");
    expect(json::parse(caller.send(block_call(key, series, 100)).body) == block, "the same key, another block");
    const auto next = json::parse(caller.send(block_call(support::new_identifier({}), series, 1)).body);
    expect(next.at("first").get<int>() > block.at("last").get<int>(), "blocks overlap");
    expect_problem(caller.send(block_call(key, series, 5)), 409, "idempotency.conflict");
    expect_problem(caller.send(block_call("", series, 5)), 400, "idempotency.key_required");
    expect_problem(caller.send(block_call(key, series, 0)), 400, "body.invalid");
}

void papers_are_told_and_stamped(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto told = caller.send({"GET", "/v1/papers?number=9999-69-D01-000000-0"});
    expect_status(told, 200, "paper");
    expect(json::parse(told.body).at("standing") == "unknown", "a paper nobody issued");
    const auto listed = caller.send({"GET", "/v1/papers?number=D7-2569-0000001"});
    expect(json::parse(listed.body).at("standing") != "confirmed", "a void paper is confirmed");
    expect_problem(caller.send({"GET", "/v1/papers?number="}), 400, "query.invalid");
    expect_problem(caller.send({"GET", "/v1/papers"}), 400, "query.invalid");
    Call query{"POST", "/v1/timestamps"};
    query.content_type = "application/timestamp-query";
    query.body = {'x'};
    expect_status(caller.send(query), 200, "a refused stamp");
}

void renewal_gives_the_same_certificate_for_the_same_key(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto key = sync::new_private_key();
    const auto call = json_call("POST", "/v1/certificates/renewal",
                                {{"certificate_request_pem", sync::certificate_request_pem(*key, "x")}});
    const auto first = caller.send(call);
    expect_status(first, 201, "renewal");
    const auto renewed = PlainIdentity::from_papers(first.body, *key, centre.identity.ca_pem);
    expect(renewed.workstation_id == centre.identity.workstation_id, "another workstation's certificate");
    const auto again = PlainIdentity::from_papers(caller.send(call).body, *key, centre.identity.ca_pem);
    expect(again.certificate_pem == renewed.certificate_pem, "the same key, another certificate");
    // Not used, so the present one serves on.
    expect_status(caller.send({"GET", "/v1/status"}), 200, "the present certificate after a renewal");
    expect_problem(caller.send(json_call("POST", "/v1/certificates/renewal", {{"certificate_request_pem", "x"}})), 422,
                   "request.unusable");
}

void offices_are_apart(CentreUnderTest& centre) {
    const auto& other = other_office(centre);
    CentreCaller caller(centre.url, centre.identity);
    CentreCaller stranger(centre.url, other);
    const auto message = MessageMaker(centre.identity).make("day_report", {{"citizen_id", random_citizen()}});
    expect_status(caller.send(put_call(message)), 201, "delivery");
    expect_problem(stranger.send({"GET", "/v1/messages/" + message.id + "/receipt"}), 404, "message.unknown");
    const auto series = "check:" + support::to_hex(support::random_bytes(6));
    const auto key = support::new_identifier({});
    const auto here = json::parse(caller.send(block_call(key, series, 10)).body);
    const auto there = json::parse(stranger.send(block_call(key, series, 10)).body);
    expect(here.at("lease_id") != there.at("lease_id"), "two offices share a block");
    expect(page_of(caller, centre.identity, "").at("office") != page_of(stranger, other, "").at("office"),
           "both identities are of one office");
}

}  // namespace

std::vector<Check> office_checks() {
    return {
        {"the feed is walked by cursor", feed_is_walked_by_cursor},
        {"wrong feed questions are refused", wrong_feed_questions_are_refused},
        {"number blocks do not overlap", number_blocks_do_not_overlap},
        {"papers are told and stamped", papers_are_told_and_stamped},
        {"renewal gives the same certificate for the same key", renewal_gives_the_same_certificate_for_the_same_key},
        {"offices are apart", offices_are_apart}};
}

}  // namespace amphoe::centre
