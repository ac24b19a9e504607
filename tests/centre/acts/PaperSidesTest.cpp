// Numbers of papers: what one desk or office gave a number cannot be taken, revived or ended by another.
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {
namespace {

class PaperSidesTest : public ActFixture {
  protected:
    static domain::Fields receipt(const std::string& number, const domain::Fields& other = {}) {
        return with({{"receipt_no", number},
                     {"items", "certified_copy=2000"},
                     {"total_satang", "2000"},
                     {"method", "CASH"},
                     {"sha256", std::string(64, 'a')}},
                    other);
    }
    domain::Fields copy(const domain::Fields& other = {}) const {
        return with(with({{"copy_kind", "TR14_1"},
                          {"relation", "SELF"},
                          {"subject_id", somchai},
                          {"copies", "1"},
                          {"purpose", "สมัครเรียน"},
                          {"papers", kCopy + "=" + std::string(64, 'a')}},
                         second()),
                    other);
    }
    static domain::Fields paper(const domain::Fields& other = {}) {
        return with({{"document_number", kSlip},
                     {"document_kind", "thaid_slip"},
                     {"sha256", std::string(64, 'a')},
                     {"data_hash", std::string(32, 'd')}},
                    other);
    }
    domain::Fields voiding(const std::string& number) const {
        return {{"receipt_no", number},
                {"voided", "yes"},
                {"second_officer", "R-0001"},
                {"second_officer_reason", "ตรวจแล้ว"}};
    }
    void page_says(const std::string& number, const domain::Fields& fields) {
        const auto lease = service.database().lease();
        Transaction transaction(*lease);
        RegisterBook book(*lease);
        auto& page = book.open_or_make(record_key_of(domain::RegisterKind::IssuedPaper, number));
        for (const auto& [name, text] : fields) {
            page.set(name, text);
        }
        book.save();
        transaction.commit();
    }
    bool listed_as_void(const std::string& number) {
        const auto feed = service.handle(workstation.get("/v1/feed?limit=500"), Listener::Service, {});
        return text_of(feed).find(number) != std::string::npos;
    }
    inline static const std::string kCopy = "9901-69-D01-000009-1";
    inline static const std::string kSlip = "9901-69-D07-000009-1";
    const std::string seeded = "9901-69-D04-000001-1";
};

TEST_F(PaperSidesTest, AReceiptTakesNoNumberOfAnotherPaper) {
    EXPECT_EQ(said("fee_receipt", receipt(seeded)), "receipt.number_taken");
    EXPECT_EQ(said("fee_receipt", receipt(seeded, {{"sha256", ""}})), "receipt.number_taken");
    EXPECT_EQ(field("issued_paper", seeded, "kind"), "TR14_1");
    page_says("R-7", {{"kind", "receipt"}, {"office", "1001"}, {"state", "valid"}});
    EXPECT_EQ(said("fee_receipt", receipt("R-7")), "receipt.number_taken");
    EXPECT_EQ(field("issued_paper", "R-7", "office"), "1001");
}

TEST_F(PaperSidesTest, AReceiptThatEndsTakesItsOwnPaperOnlyWithIt) {
    ASSERT_EQ(said("fee_receipt", receipt("R-8", {{"sha256", ""}})), "accepted");
    page_says("R-8", {{"kind", "TR14_1"}, {"office", "1001"}, {"state", "valid"}});
    EXPECT_EQ(said("fee_receipt", voiding("R-8")), "accepted");
    EXPECT_EQ(field("issued_paper", "R-8", "state"), "valid");
    EXPECT_FALSE(listed_as_void("R-8"));
    ASSERT_EQ(said("fee_receipt", receipt("R-9")), "accepted");
    EXPECT_EQ(said("fee_receipt", voiding("R-9")), "accepted");
    EXPECT_EQ(field("issued_paper", "R-9", "state"), "void");
    EXPECT_TRUE(listed_as_void("R-9"));
}

TEST_F(PaperSidesTest, ACopyThatEndedOrIsAnotherOfficesStaysSo) {
    ASSERT_EQ(said("certified_copy", copy()), "accepted");
    EXPECT_EQ(said("certified_copy", copy({{"purpose", "สมัครงาน"}})), "accepted") << "the same paper told twice";
    page_says(kCopy, {{"office", "1001"}});
    EXPECT_EQ(said("certified_copy", copy()), "paper.number_taken");
    page_says(kCopy, {{"office", "9901"}});
    ASSERT_EQ(said("certified_copy", with({{"void", kCopy}}, second())), "accepted");
    EXPECT_EQ(said("certified_copy", copy()), "paper.void");
    EXPECT_EQ(field("issued_paper", kCopy, "state"), "void");
    page_says(kCopy, {{"state", "withdrawn"}});
    EXPECT_EQ(said("certified_copy", copy()), "paper.void");
}

TEST_F(PaperSidesTest, APaperToldAgainKeepsWhatWasKept) {
    ASSERT_EQ(said("document_issued", paper(), on("2026-11-20")), "accepted");
    EXPECT_EQ(said("document_issued", paper({{"document_kind", "receipt"}}), on("2026-11-22")), "accepted");
    EXPECT_EQ(field("issued_paper", kSlip, "kind"), "thaid_slip");
    EXPECT_EQ(field("issued_paper", kSlip, "issued"), "2026-11-20");
    page_says(kSlip, {{"office", "1001"}});
    EXPECT_EQ(said("document_issued", paper()), "paper.number_taken");
    page_says(kSlip, {{"office", "9901"}, {"state", "withdrawn"}});
    EXPECT_EQ(said("document_issued", paper()), "paper.void");
}

TEST_F(PaperSidesTest, AReceiptEndsWithItsMoneyOnly) {
    ASSERT_EQ(said("fee_receipt", receipt("R-9")), "accepted");
    const auto end = with(second(), {{"document_number", "R-9"}, {"officer", "O-0001"}, {"reason", "ผิด"}});
    EXPECT_EQ(said("document_voided", end), "paper.invalid");
    EXPECT_EQ(said("certified_copy", with(second(), {{"void", "R-9"}})), "paper.invalid");
    EXPECT_EQ(field("issued_paper", "R-9", "state"), "valid");
}

TEST_F(PaperSidesTest, ALineNamedTwiceIsRefused) {
    const std::string twice = "certified_copy=2000\ncertified_copy=2000";
    EXPECT_EQ(said("fee_receipt", receipt("R-1", {{"items", twice}})), "receipt.incomplete");
    EXPECT_EQ(said("fee_receipt", receipt("R-1", {{"counts", "certified_copy=7\ncertified_copy=1"}})),
              "receipt.incomplete");
    const auto line = kCopy + "=" + std::string(64, 'a');
    EXPECT_EQ(said("certified_copy", copy({{"papers", line + "\n" + line}, {"copies", "2"}})), "papers.invalid");
    const auto hash = kCopy + "=" + std::string(32, 'a');
    EXPECT_EQ(said("certified_copy", copy({{"paper_hashes", hash + "\n" + hash}})), "papers.invalid");
}

TEST_F(PaperSidesTest, ANewerFeeOfTheFeedIsAPriceFromItsDayOn) {
    const auto costs = [&](const std::string& satang) {
        return said("fee_receipt",
                    receipt("R-" + satang, {{"items", "certified_copy=" + satang}, {"total_satang", satang}}));
    };
    const auto fee = [&](const std::string& from, int satang) {
        const nlohmann::json item{
            {"topic", "fees"}, {"key", "certified_copy"}, {"effective_from", from}, {"value", {{"satang", satang}}}};
        service.feed().add(item.dump());
    };
    EXPECT_EQ(costs("2500"), "receipt.price_wrong");
    fee(today(-1), 2500);
    fee(today(1), 3000);
    EXPECT_EQ(costs("2500"), "accepted");
    EXPECT_EQ(costs("3000"), "receipt.price_wrong") << "from tomorrow on";
    EXPECT_EQ(costs("2000"), "accepted") << "an office that has not fetched it yet";
}

}  // namespace
}  // namespace amphoe::centre
