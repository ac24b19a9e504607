// The real library with the backend SANE ships for tests of programs: two devices, a feeder of ten sheets, and any
// status a scanner can answer.
#include "devices/scanner/sane/SaneScanner.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "tests/support/CommandRun.h"

/// SANE's test backend leaves the buffer of its reader thread when a scan is cancelled at the wrong moment, and is
/// unloaded before leaks are looked for, so that no suppression can name it. Asked by LeakSanitizer only.
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off() {
    return 1;
}

namespace amphoe::devices::scanner {
namespace {

using domain::FailureCode;

class SaneScannerTest : public ::testing::Test {
  protected:
    SaneScannerTest() {
        folder_.write("dll.conf", std::string("test\n"));
        configure("");
        ::setenv("SANE_CONFIG_DIR", folder_.path().c_str(), 1);
    }
    void configure(const std::string& more) {
        folder_.write("test.conf",
                      "number_of_devices 2\nmode Gray\ndepth 8\nresolution_min 1.0\nresolution_max 1200.0\n"
                      "resolution_quant 1.0\nresolution 50.0\ntest-picture \"Color pattern\"\ngeometry_min 0.0\n"
                      "geometry_max 200.0\ngeometry_quant 1.0\ntl_x 0.0\ntl_y 0.0\nbr_x 80.0\nbr_y 100.0\n" +
                          more);
    }
    domain::Result<int> scan(const ports::ScanRequest& request, std::stop_token stop = {}) {
        pages_.clear();
        const auto keep = [&](const ports::ScannedPage& page) -> domain::Result<domain::Done> {
            pages_.push_back(page);
            return domain::Done{};
        };
        return scanner_.scan(request, keep, std::move(stop));
    }
    FailureCode failure(const std::string& status) {
        configure("read-status-code \"" + status + "\"\n");
        const auto scanned = scan({"test:0", 75, true, false, 20});
        return scanned ? FailureCode::UnexpectedError : scanned.error().code;
    }

    /// SANE remembers its folder for the life of the process.
    static testing::OwnFolder& own_folder() {
        static testing::OwnFolder folder;
        return folder;
    }

    testing::OwnFolder& folder_ = own_folder();
    SaneScanner scanner_;
    std::vector<ports::ScannedPage> pages_;
};

TEST_F(SaneScannerTest, FindsTheScanners) {
    const auto found = scanner_.scanners();
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ(found->front().name, "test:0");
    EXPECT_FALSE(found->front().model.empty());
}

TEST_F(SaneScannerTest, ReadsAPageInColourAndGrey) {
    ASSERT_EQ(*scan({"", 150, true, false, 20}), 1);
    const auto& colour = pages_.front().picture;
    EXPECT_EQ(pages_.front().dpi, 150);
    EXPECT_NEAR(colour.width, 80 / 25.4 * 150, 2);
    EXPECT_NEAR(colour.height, 100 / 25.4 * 150, 2);
    ASSERT_EQ(colour.rgb.size(), static_cast<std::size_t>(colour.width) * static_cast<std::size_t>(colour.height) * 3);
    const auto is_coloured = [](const domain::Picture& picture) {
        for (std::size_t at = 0; at + 2 < picture.rgb.size(); at += 3) {
            if (picture.rgb[at] != picture.rgb[at + 1] || picture.rgb[at] != picture.rgb[at + 2]) {
                return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(is_coloured(colour));
    ASSERT_EQ(*scan({"test:1", 75, false, false, 20}), 1);
    EXPECT_FALSE(is_coloured(pages_.front().picture));
}

TEST_F(SaneScannerTest, EmptiesTheFeederUpToTheLimit) {
    EXPECT_EQ(*scan({"test:0", 75, false, true, 20}), 10) << "the test backend's feeder holds ten sheets";
    EXPECT_EQ(pages_.size(), 10U);
    EXPECT_EQ(scan({"test:0", 75, false, true, 3}).error().code, FailureCode::ScanTooLarge);
}

TEST_F(SaneScannerTest, SaysWhatIsWrongWithTheScanner) {
    EXPECT_EQ(failure("SANE_STATUS_JAMMED"), FailureCode::ScannerJammed);
    EXPECT_EQ(failure("SANE_STATUS_NO_DOCS"), FailureCode::ScannerFeederEmpty);
    EXPECT_EQ(failure("SANE_STATUS_COVER_OPEN"), FailureCode::ScannerCoverOpen);
    EXPECT_EQ(failure("SANE_STATUS_CANCELLED"), FailureCode::ScanCancelled);
    EXPECT_EQ(failure("SANE_STATUS_IO_ERROR"), FailureCode::ScanFailed);
    EXPECT_EQ(failure("SANE_STATUS_DEVICE_BUSY"), FailureCode::ScanFailed);
    EXPECT_TRUE(pages_.empty());
}

TEST_F(SaneScannerTest, AStopEndsTheScan) {
    // The later line counts: a page of 22 million pixels, 64 bytes at a time.
    configure(
        "br_x 200.0\nbr_y 200.0\nread-limit true\nread-limit-size 64\nread-delay true\nread-delay-duration 200000\n");
    std::stop_source stop;
    const std::jthread person([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto scanned = scan({"test:0", 600, true, false, 20}, stop.get_token());
    ASSERT_FALSE(scanned) << "minutes of reading";
    EXPECT_EQ(scanned.error().code, FailureCode::ScanCancelled);
    EXPECT_EQ(scanned.error().detail, "stopped");
}

TEST_F(SaneScannerTest, AStopBeforeThePageNeverStartsTheScanner) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(scan({"test:0", 75, true, false, 20}, stop.get_token()).error().detail, "stopped before the page");
}

TEST_F(SaneScannerTest, WithoutAScannerItSaysSo) {
    EXPECT_EQ(scan({"test:9", 75, true, false, 20}).error().code, FailureCode::ScannerMissing);
    folder_.write("dll.conf", std::string("# nothing\n"));
    EXPECT_EQ(scan({"", 75, true, false, 20}).error().code, FailureCode::ScannerMissing);
    EXPECT_EQ(scan({"", 9, true, false, 20}).error().code, FailureCode::UsageError);
}

TEST_F(SaneScannerTest, APageNobodyCouldKeepEndsTheScan) {
    const auto refuse = [](const ports::ScannedPage&) -> domain::Result<domain::Done> {
        return domain::Failure{FailureCode::StoreFull, ""};
    };
    EXPECT_EQ(scanner_.scan({"test:0", 75, true, true, 20}, refuse, {}).error().code, FailureCode::StoreFull);
}

}  // namespace
}  // namespace amphoe::devices::scanner
