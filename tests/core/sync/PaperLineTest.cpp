// Papers over the line: time stamps, the centre's word, and what the feed brings for checking without a line.
#include <gmock/gmock.h>

#include <map>

#include "core/documents/EcdsaPaperSealer.h"
#include "core/documents/PaperCodeVerifier.h"
#include "core/documents/TimeStamp.h"
#include "core/sync/FeedPaperLists.h"
#include "core/sync/HttpsFeed.h"
#include "core/sync/HttpsPaperRegister.h"
#include "core/sync/HttpsTimeStamps.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using domain::PaperStanding;

class FeedInMemory final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return domain::FeedState{}; }
    domain::Result<int> apply(const domain::FeedPage& page) override {
        for (const auto& item : page.items) {
            all[item.topic + "/" + item.key] = item;
        }
        return static_cast<int>(page.items.size());
    }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string&) override {
        return std::vector<domain::FeedItem>{};
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) override {
        const auto found = all.find(topic + "/" + key);
        return found == all.end() ? std::nullopt : std::optional(found->second);
    }
    std::map<std::string, domain::FeedItem> all;
};

class PaperLineTest : public ::testing::Test {
  protected:
    void follow() {
        const auto page = HttpsFeed(line_).page_after(cursor_, 500, {});
        ASSERT_TRUE(page.ok());
        ASSERT_TRUE(feed_.apply(*page).ok());
        cursor_ = page->cursor;
    }
    std::string code_of(const WorkstationIdentity& own, const std::string& rcode) {
        const auto today = support::bangkok_date(
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
        return documents::EcdsaPaperSealer(own.certificate_pem(), std::move(*own.private_key()))
            .code_for({"1001-69-D01-000001-0", "copy_tr1", today, rcode, std::vector<std::uint8_t>(16, 1)})
            .value();
    }
    std::string judged(const std::string& code) {
        FeedOfficeCertificates certificates(feed_, "", "");
        FeedVoidList voids(feed_);
        const auto verdict = documents::PaperCodeVerifier({{}, &certificates, &voids}).verify(code);
        return verdict ? verdict->status : "failure";
    }
    testing::CentreAndWorkstation parts_;
    std::shared_ptr<CentreLine> line_ = std::make_shared<CentreLine>(&parts_.identity);
    FeedInMemory feed_;
    std::string cursor_;
};

TEST_F(PaperLineTest, TheCentreStampsSignatures) {
    const std::vector<std::uint8_t> signature{1, 2, 3};
    const auto query = documents::time_stamp_query(signature);
    const auto answer = HttpsTimeStamps(line_).answer(query, {});
    ASSERT_TRUE(answer.ok());
    const auto token = documents::token_of_answer(query, *answer, {parts_.centre.ca_pem()});
    ASSERT_TRUE(token);
    const auto check = documents::check_time_stamp(*token, signature, {parts_.centre.ca_pem()});
    EXPECT_EQ(check.finding, documents::StampFinding::Good);
    EXPECT_EQ(check.authority, "Reference centre stamps (simulated)") << "a test authority says so";
}

TEST_F(PaperLineTest, ABrokenLineGivesNoStamp) {
    parts_.set_faults(R"({"cut_mid_request": true, "path_prefix": "/v1/timestamps"})");
    EXPECT_FALSE(HttpsTimeStamps(line_).answer(documents::time_stamp_query(std::vector<std::uint8_t>{1}), {}).ok());
}

TEST_F(PaperLineTest, TheCentreTellsWhetherAPaperCounts) {
    HttpsPaperRegister papers(line_);
    EXPECT_EQ(papers.resolve("1001-69-D01-000001-0", {})->standing, PaperStanding::Unknown);
    parts_.centre.service().set_record("issued_paper/1001-69-D01-000001-0",
                                       R"({"state":"valid","data_hash":"00112233445566778899aabbccddeeff"})");
    const auto confirmed = papers.resolve("1001-69-D01-000001-0", {});
    EXPECT_EQ(confirmed->standing, PaperStanding::Confirmed);
    EXPECT_EQ(confirmed->data_hash, "00112233445566778899aabbccddeeff");
    EXPECT_FALSE(papers.resolve("1001/../status", {}).ok()) << "no document number";
    EXPECT_EQ(papers.resolve(std::string(100, '1'), {})->standing, PaperStanding::Unknown);
}

TEST_F(PaperLineTest, TheFeedBringsTheKeysOfOtherOfficesAndTheirEnd) {
    const auto other = parts_.provision("WS-1002-01");
    follow();
    EXPECT_EQ(judged(code_of(parts_.identity, "1001")), "genuine");
    EXPECT_EQ(judged(code_of(other, "1002")), "genuine");
    EXPECT_EQ(judged(code_of(other, "1001")), "wrong-office");
    parts_.centre.service().revoke("WS-1002-01");
    follow();
    EXPECT_EQ(judged(code_of(other, "1002")), "revoked-key");
    EXPECT_EQ(judged(code_of(parts_.identity, "1001")), "genuine");
}

TEST_F(PaperLineTest, TheOwnKeyIsKnownBeforeTheFirstFeed) {
    FeedOfficeCertificates certificates(feed_, parts_.identity.certificate_pem(), "1001");
    const documents::PaperCodeVerifier verifier({{}, &certificates, nullptr});
    EXPECT_TRUE(verifier.verify(code_of(parts_.identity, "1001"))->genuine);
    EXPECT_EQ(judged(code_of(parts_.identity, "1001")), "unknown-key");
}

TEST_F(PaperLineTest, TheVoidListTellsVoidAndWithdrawn) {
    feed_.all["void_documents/A-1"] = {"void_documents", "A-1", 1, false, "", "", "{}"};
    feed_.all["void_documents/A-2"] = {"void_documents", "A-2", 1, false, "withdrawn", "", "{}"};
    feed_.all["void_documents/A-3"] = {"void_documents", "A-3", 2, true, "", "", "{}"};
    FeedVoidList voids(feed_);
    EXPECT_EQ(voids.standing("A-1")->standing, PaperStanding::Void);
    EXPECT_EQ(voids.standing("A-2")->standing, PaperStanding::Withdrawn);
    EXPECT_EQ(voids.standing("A-3")->standing, PaperStanding::Unknown);
    EXPECT_EQ(voids.standing("A-4")->standing, PaperStanding::Unknown);
}

}  // namespace
}  // namespace amphoe::sync
