#include "core/workflows/PaperScan.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"
#include "tests/support/FakeScanner.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

/// The pages' bytes one after the other.
class JoiningBinder final : public ports::PageBinder {
  public:
    domain::Result<std::vector<std::uint8_t>> bind(const std::vector<ports::JpegPage>& pages) override {
        std::vector<std::uint8_t> all;
        for (const auto& page : pages) {
            all.insert(all.end(), page.jpeg.begin(), page.jpeg.end());
        }
        return all;
    }
};

/// As large as the quality says.
class WeighingCodec final : public ports::PictureCodec {
  public:
    domain::Result<domain::Picture> decode(std::span<const std::uint8_t>) override { return grey_picture(); }
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture&, int quality) override {
        qualities.push_back(quality);
        return std::vector<std::uint8_t>(bytes_per_quality * static_cast<std::size_t>(quality), 7);
    }
    domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box&, int) override {
        return picture;
    }
    std::size_t bytes_per_quality = 10;
    std::vector<int> qualities;
};

class PaperScanTest : public ::testing::Test {
  protected:
    PaperScanTest() {
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = "9901-2569-09-000001";
        counter_.store.cases.push_back(record);
    }
    domain::Result<workflows::ScannedPaper> scan(const std::string& title = "สำเนาทะเบียนสมรส") {
        return workflows::PaperScan(ports_).scan(counter_.officer, "9901-2569-09-000001", title, {}, {}, {});
    }

    FakeCounter counter_;
    FakeScanner scanner_;
    WeighingCodec codec_;
    JoiningBinder binder_;
    workflows::ScanPorts ports_{scanner_, codec_, binder_, counter_.store, counter_.clock};
};

TEST_F(PaperScanTest, PagesAreAttachedToTheCaseInOneStep) {
    const auto paper = scan();
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->pages, 2);
    EXPECT_EQ(paper->bytes, 1500U);
    ASSERT_EQ(counter_.store.attachments.size(), 1U);
    EXPECT_EQ(counter_.store.attachments.front().kind, "scan");
    EXPECT_EQ(counter_.store.attachments.front().case_id, "c1");
    EXPECT_EQ(counter_.store.events.back().kind, domain::EventKind::PagesScanned);
    EXPECT_EQ(counter_.store.events.back().fields.at("title"), "สำเนาทะเบียนสมรส");
    EXPECT_EQ(counter_.store.notes.back().reason, "") << "a title may be personal";
}

TEST_F(PaperScanTest, PagesAreMadeSmallerUntilTheyFit) {
    codec_.bytes_per_quality = 50000;  // two pages: 7.5 MB at 75, 6 at 60, 4.5 at 45
    ASSERT_TRUE(scan());
    EXPECT_EQ(codec_.qualities, (std::vector{75, 75, 60, 60, 45, 45}));
    EXPECT_LE(counter_.store.attachments.front().bytes.size(), workflows::PaperScan::kMostBytes);
    codec_.bytes_per_quality = 100000;
    EXPECT_EQ(scan().error().code, FailureCode::ScanTooLarge);
    EXPECT_EQ(counter_.store.attachments.size(), 1U);
}

TEST_F(PaperScanTest, NothingIsKeptOfAScanThatFails) {
    for (const auto code : {FailureCode::ScannerJammed, FailureCode::ScannerCoverOpen, FailureCode::ScanCancelled}) {
        scanner_.failure = domain::Failure{code, ""};
        EXPECT_EQ(scan().error().code, code);
    }
    EXPECT_TRUE(counter_.store.attachments.empty());
    EXPECT_TRUE(counter_.store.events.empty());
}

TEST_F(PaperScanTest, NeedsACaseATitleAndSomebodyWhoServes) {
    EXPECT_EQ(scan(" ").error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(scan(std::string(101, 'x')).error().code, FailureCode::FieldInvalid);
    EXPECT_TRUE(scan(std::string(100, 'x')));
    EXPECT_EQ(workflows::PaperScan(ports_).scan(counter_.officer, "none", "x", {}, {}, {}).error().code,
              FailureCode::CaseUnknown);
    EXPECT_EQ(workflows::PaperScan(ports_).scan(counter_.supervisor, "c1", "x", {}, {}, {}).error().code,
              FailureCode::NotAuthorised);
}

}  // namespace
}  // namespace amphoe::testing
