// What an office gets besides receipts, against both stores: feed, number blocks, certificates, and its own walls.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "core/sync/CmsReceipts.h"
#include "tests/centre/TestWorkstation.h"
#include "tests/centre/storage/TestStore.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

class OfficeServicesTest : public StoreTest {
  protected:
    void SetUp() override {
        StoreTest::SetUp();
        if (!HasFatalFailure()) {
            service = std::make_unique<Service>(folder.path(), url());
            workstation = std::make_unique<TestWorkstation>(*service, "WS-1001-01");
            elsewhere = std::make_unique<TestWorkstation>(*service, "WS-1002-01");
        }
    }
    CentreAnswer ask(const CentreRequest& request) { return service->handle(request, Listener::Service, {}); }
    json page(const TestWorkstation& asker, const std::string& query) {
        const auto answer = ask(asker.get("/v1/feed" + query));
        const auto content =
            sync::content_signed_by(answer.body, sync::to_pem(*service->keys().receipts().certificate));
        EXPECT_TRUE(content) << text_of(answer);
        return content ? json::parse(*content) : json();
    }
    json whole_feed(const TestWorkstation& asker, const std::string& after = "", int limit = 100) {
        json items = json::array();
        std::string cursor = after;
        for (bool more = true; more;) {
            const auto read = page(asker, "?after=" + cursor + "&limit=" + std::to_string(limit));
            items.insert(items.end(), read.at("items").begin(), read.at("items").end());
            cursor = read.at("cursor");
            more = read.at("more");
        }
        last_cursor = cursor;
        return items;
    }
    CentreAnswer lease(const TestWorkstation& asker, const std::string& key, int count,
                       const std::string& series = "document:D7") {
        auto request =
            asker.post("/v1/number-blocks", json{{"series", series}, {"year", 2569}, {"count", count}}.dump());
        request.headers["Idempotency-Key"] = key;
        return ask(request);
    }
    CentreRequest renewal(const TestWorkstation& asker, EVP_PKEY& key) {
        return asker.post("/v1/certificates/renewal",
                          json{{"certificate_request_pem", sync::certificate_request_pem(key, "x")}}.dump());
    }

    testing::TemporaryFolder folder;
    std::unique_ptr<Service> service;
    std::unique_ptr<TestWorkstation> workstation;
    std::unique_ptr<TestWorkstation> elsewhere;
    std::string last_cursor;
};

INSTANTIATE_TEST_SUITE_P(Stores, OfficeServicesTest, both_stores(), store_name);

TEST_P(OfficeServicesTest, FeedGivesEveryTopicOfTheSeedOnceInPagesOfAnySize) {
    const auto whole = whole_feed(*workstation);
    const auto piecewise = whole_feed(*workstation, "", 1);
    std::set<std::string> topics;
    for (const auto& item : whole) {
        topics.insert(item.at("topic"));
    }

    EXPECT_EQ(whole, piecewise);
    EXPECT_EQ(topics,
              (std::set<std::string>{"officers", "thresholds", "fees", "area_codes", "bookings", "online_cases",
                                     "void_documents", "card_status", "relying_parties", "office_certificates"}));
}

TEST_P(OfficeServicesTest, FeedOfAnOfficeHasNothingOfAnother) {
    service->feed().add(R"({"office": "1001", "topic": "bookings", "key": "B-own", "value": {"n": 1}})");
    const auto here = whole_feed(*workstation).dump();
    const auto there = whole_feed(*elsewhere).dump();

    EXPECT_NE(here.find("B-own"), std::string::npos);
    EXPECT_EQ(there.find("B-own"), std::string::npos);
    EXPECT_EQ(there.find("B-1001-0001"), std::string::npos);
    EXPECT_NE(there.find("B-1002-0001"), std::string::npos);
}

TEST_P(OfficeServicesTest, NewVersionComesAfterTheCursorAndNothingElse) {
    whole_feed(*workstation);
    const auto before = last_cursor;
    service->feed().add(R"([{"topic": "fees", "key": "certified_copy", "effective_from": "2027-01-01",
                             "value": {"satang": 2000}}, {"topic": "fees", "key": "gone", "deleted": true}])");

    const auto fresh = whole_feed(*workstation, before);

    ASSERT_EQ(fresh.size(), 2U);
    EXPECT_EQ(fresh[0].at("version"), 2);
    EXPECT_EQ(fresh[0].at("effective_from"), "2027-01-01");
    EXPECT_EQ(fresh[1].at("deleted"), true);
    EXPECT_TRUE(whole_feed(*workstation, last_cursor).empty());
}

TEST_P(OfficeServicesTest, CursorOfAnotherDatabaseStartsFromTheBeginning) {
    const auto whole = whole_feed(*workstation);

    EXPECT_EQ(whole_feed(*workstation, "000000000000.999999"), whole);
}

TEST_P(OfficeServicesTest, QueriesOutsideTheContractAreRefused) {
    for (const auto* query : {"?after=x", "?after=000000000000.-1", "?limit=0", "?limit=501", "?limit=x", "?what=1",
                              "?limit=1&limit=2", "?after=000000000000.99999999999999999999"}) {
        EXPECT_EQ(ask(workstation->get(std::string("/v1/feed") + query)).status, 400) << query;
    }
}

TEST_P(OfficeServicesTest, FeedItemsThatDoNotFitAreNotAdded) {
    const auto before = whole_feed(*workstation).size();
    for (const auto* text : {"{", "[1]", R"({"topic": "nothing", "key": "k"})", R"({"topic": "fees", "key": ""})",
                             R"([{"topic": "fees", "key": "good"}, {"topic": "fees", "key": "k", "value": 3}])",
                             R"({"topic": "fees", "key": "k", "effective_from": "tomorrow"})",
                             R"({"topic": "fees", "key": "k", "office": "10x1"})"}) {
        EXPECT_THROW(service->feed().add(text), std::runtime_error) << text;
    }
    EXPECT_EQ(whole_feed(*workstation).size(), before);
}

TEST_P(OfficeServicesTest, BlocksOfOneSeriesNeverOverlapAndTheSameKeyGetsTheSameBlock) {
    const auto first = json::parse(lease(*workstation, "k1", 100).body);
    const auto again = json::parse(lease(*workstation, "k1", 100).body);
    const auto second = json::parse(lease(*workstation, "k2", 50).body);

    EXPECT_EQ(first.at("first"), 1);
    EXPECT_EQ(first.at("last"), 100);
    EXPECT_EQ(again, first);
    EXPECT_EQ(second.at("first"), 101);
    EXPECT_EQ(second.at("last"), 150);
}

TEST_P(OfficeServicesTest, EachOfficeSeriesAndWorkstationCountsForItself) {
    lease(*workstation, "k1", 100);

    EXPECT_EQ(json::parse(lease(*elsewhere, "k1", 10).body).at("first"), 1);
    EXPECT_EQ(json::parse(lease(*workstation, "k3", 10, "receipt").body).at("first"), 1);
    const TestWorkstation colleague(*service, "WS-1001-02");
    EXPECT_EQ(json::parse(lease(colleague, "k1", 10).body).at("first"), 101);
}

TEST_P(OfficeServicesTest, KeyForAnotherBlockOrNoKeyIsRefused) {
    lease(*workstation, "k1", 100);

    EXPECT_EQ(lease(*workstation, "k1", 99).status, 409);
    EXPECT_EQ(lease(*workstation, "", 99).status, 400);
    EXPECT_EQ(lease(*workstation, "k4", 0).status, 400);
    EXPECT_EQ(lease(*workstation, "k4", 1001).status, 400);
    EXPECT_EQ(lease(*workstation, "k4", 1, "Not a series").status, 400);
}

TEST_P(OfficeServicesTest, BlocksLeasedAtTheSameMomentDoNotOverlap) {
    std::array<std::vector<std::int64_t>, 4> firsts;
    std::vector<std::jthread> threads;
    for (std::size_t at = 0; at < firsts.size(); ++at) {
        threads.emplace_back([&, at] {
            for (int count = 0; count < 25; ++count) {
                const auto key = std::to_string(at) + "-" + std::to_string(count);
                firsts[at].push_back(json::parse(lease(*workstation, key, 10).body).value("first", -1));
            }
        });
    }
    threads.clear();
    std::set<std::int64_t> all;
    for (const auto& some : firsts) {
        all.insert(some.begin(), some.end());
    }

    EXPECT_EQ(all.size(), 100U);
    EXPECT_EQ(*all.begin(), 1);
    EXPECT_EQ(*all.rbegin(), 991);
}

TEST_P(OfficeServicesTest, NewCertificateTakesOverAtItsFirstUse) {
    const auto key = sync::new_private_key();
    const auto answer = ask(renewal(*workstation, *key));
    ASSERT_EQ(answer.status, 201) << text_of(answer);
    const auto pem = json::parse(answer.body).at("certificate_pem").get<std::string>();
    auto by_new = workstation->get("/v1/status");
    by_new.certificate_fingerprint = sync::fingerprint(*sync::certificate_from_pem(pem));

    EXPECT_EQ(ask(workstation->get("/v1/status")).status, 200);
    EXPECT_EQ(json::parse(ask(renewal(*workstation, *key)).body).at("certificate_pem"), pem);
    EXPECT_EQ(ask(by_new).status, 200);
    const auto by_old = ask(workstation->get("/v1/status"));
    EXPECT_EQ(by_old.status, 403);
    EXPECT_EQ(sync::problem_code(by_old.body), "certificate.superseded");
    EXPECT_EQ(ask(by_new).status, 200);
}

TEST_P(OfficeServicesTest, WhatTheOldCertificateSealedIsTakenFromTheNewOne) {
    const auto message = enrolment_of("1999900000013");
    auto request = workstation->put(message.id, workstation->seal(message));
    const auto key = sync::new_private_key();
    const auto papers = json::parse(ask(renewal(*workstation, *key)).body);
    request.certificate_fingerprint =
        sync::fingerprint(*sync::certificate_from_pem(papers.at("certificate_pem").get<std::string>()));

    EXPECT_EQ(ask(request).status, 201);
}

TEST_P(OfficeServicesTest, RevokedWorkstationIsRefusedEverywhereAndNamedInItsOfficesFeed) {
    const TestWorkstation colleague(*service, "WS-1001-02");
    EXPECT_FALSE(service->revoke("WS-9999-01"));
    ASSERT_TRUE(service->revoke("WS-1001-01"));

    for (const auto& request : {workstation->get("/v1/status"), workstation->get("/v1/feed"),
                                workstation->put(enrolment_of("1999900000013").id, {1})}) {
        const auto answer = ask(request);
        EXPECT_EQ(answer.status, 403);
        EXPECT_EQ(sync::problem_code(answer.body), "workstation.revoked");
    }
    const auto last = whole_feed(colleague).back();
    EXPECT_EQ(last.at("topic"), "workstations");
    EXPECT_EQ(last.at("key"), "WS-1001-01");
    EXPECT_EQ(last.at("value").at("revoked"), true);
    EXPECT_EQ(whole_feed(*elsewhere).dump().find("WS-1001-01"), std::string::npos);
}

TEST_P(OfficeServicesTest, TheSameIdIsAnotherMessageInAnotherOffice) {
    auto mine = enrolment_of("1999900000013");
    auto theirs = enrolment_of("1999900000021");
    theirs.id = mine.id;
    const auto receipt_path = "/v1/messages/" + mine.id + "/receipt";

    EXPECT_EQ(ask(workstation->put(mine.id, workstation->seal(mine))).status, 201);
    EXPECT_EQ(ask(elsewhere->get(receipt_path)).status, 404);
    EXPECT_EQ(ask(elsewhere->put(theirs.id, elsewhere->seal(theirs))).status, 201);
    EXPECT_NE(ask(elsewhere->get(receipt_path)).body, ask(workstation->get(receipt_path)).body);
    EXPECT_EQ(service->message_count(), 2);
}

}  // namespace
}  // namespace amphoe::centre
