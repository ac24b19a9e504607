#include "devices/scanner/simulated/FolderScanner.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/face/OpenCvPictureCodec.h"
#include "devices/scanner/ScannerRoute.h"
#include "tests/support/CommandRun.h"
#include "tests/support/FakeScanner.h"

namespace amphoe::devices::scanner {
namespace {

using domain::FailureCode;
using testing::plain_page;

class FolderScannerTest : public ::testing::Test {
  protected:
    void put(const std::string& name, int width) {
        const auto jpeg = *codec_.encode_jpeg(plain_page(120, width, 30).picture, 80);
        folder_.write(name, std::string(jpeg.begin(), jpeg.end()));
    }
    domain::Result<int> scan(ports::Scanner& scanner, const ports::ScanRequest& request, std::stop_token stop = {}) {
        widths_.clear();
        const auto keep = [&](const ports::ScannedPage& page) -> domain::Result<domain::Done> {
            widths_.push_back(page.picture.width);
            return domain::Done{};
        };
        return scanner.scan(request, keep, std::move(stop));
    }
    ports::ScanRequest feeder() const {
        ports::ScanRequest request;
        request.feeder = true;
        return request;
    }

    testing::OwnFolder folder_;
    face::OpenCvPictureCodec codec_;
    FolderScanner scanner_{folder_.path(), codec_};
    std::vector<int> widths_;
};

TEST_F(FolderScannerTest, TheFeederHoldsAllPicturesInOrderTheGlassOne) {
    put("2.jpg", 60);
    put("1.jpg", 40);
    folder_.write("notes.txt", std::string("x"));
    EXPECT_EQ(*scan(scanner_, feeder()), 2);
    EXPECT_EQ(widths_, (std::vector{40, 60}));
    EXPECT_EQ(*scan(scanner_, {}), 1);
    EXPECT_EQ(widths_, std::vector{40});
}

TEST_F(FolderScannerTest, FailsAsAScannerDoes) {
    EXPECT_EQ(scan(scanner_, {}).error().code, FailureCode::ScannerFeederEmpty);
    put("1.jpg", 40);
    put("2.jpg", 40);
    folder_.write("fault", std::string("SCANNER_COVER_OPEN\n"));
    EXPECT_EQ(scan(scanner_, feeder()).error().code, FailureCode::ScannerCoverOpen);
    auto one = feeder();
    one.most_pages = 1;
    EXPECT_EQ(scan(scanner_, one).error().code, FailureCode::ScanTooLarge);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(scan(scanner_, feeder(), stop.get_token()).error().code, FailureCode::ScanCancelled);
    folder_.write("3.png", std::string("no picture"));
    EXPECT_EQ(scan(scanner_, feeder()).error().code, FailureCode::ScanFailed);
    FolderScanner nowhere(folder_.path() / "none", codec_);
    EXPECT_EQ(scan(nowhere, {}).error().code, FailureCode::ScannerMissing);
}

TEST_F(FolderScannerTest, TheNameSaysWhoScans) {
    put("1.jpg", 40);
    auto real = std::make_unique<testing::FakeScanner>();
    auto& fake = *real;
    ScannerRoute route(std::move(real), "file:.", folder_.path(), codec_);
    EXPECT_EQ(*scan(route, {}), 1);
    EXPECT_EQ(widths_, std::vector{40});
    ports::ScanRequest request;
    request.scanner = "fake:0";
    EXPECT_EQ(*scan(route, request), 2);
    EXPECT_EQ(fake.last.scanner, "fake:0");
    EXPECT_EQ(route.scanners()->front().name, "file");
}

}  // namespace
}  // namespace amphoe::devices::scanner
