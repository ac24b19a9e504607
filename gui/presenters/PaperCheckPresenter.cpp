#include "gui/presenters/PaperCheckPresenter.h"

#include <fstream>
#include <vector>

#include "gui/presenters/CodeWatch.h"

namespace amphoe::gui {
namespace {

using domain::Result;
using ports::PaperFinding;

constexpr std::uintmax_t kLargestFile = 20ULL * 1024 * 1024;

Result<std::vector<std::uint8_t>> bytes_of(const std::filesystem::path& file) {
    const domain::Failure unreadable{domain::FailureCode::FileUnreadable, "missing, empty, no file or above 20 MB"};
    std::error_code error;
    const auto size = std::filesystem::is_regular_file(file, error) ? std::filesystem::file_size(file, error) : 0;
    if (error || size == 0 || size > kLargestFile) {
        return unreadable;
    }
    std::vector<std::uint8_t> bytes(size);
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    return stream ? Result<std::vector<std::uint8_t>>(std::move(bytes)) : unreadable;
}

Result<PaperFinding> finding_of(Result<domain::PaperCodeVerdict> verdict) {
    if (!verdict) {
        return verdict.error();
    }
    PaperFinding finding;
    finding.code = *std::move(verdict);
    return finding;
}

}  // namespace

PaperCheckPresenter::PaperCheckPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), bench_(setup.background, std::move(post)) {}

void PaperCheckPresenter::begin(Work work) {
    finding_.reset();
    failure_.reset();
    bench_.start(
        [this, work = std::move(work)](std::stop_token stop) -> WorkBench::Continuation {
            auto outcome = work(std::move(stop));
            return [this, outcome = std::move(outcome)] { end(outcome); };
        },
        [this](const domain::Failure& crash) { end(crash); });
    changes_.notify();
}

void PaperCheckPresenter::end(const Result<PaperFinding>& outcome) {
    watching_ = false;
    live_->clear();
    if (outcome) {
        finding_ = *outcome;
    } else {
        failure_ = outcome.error();
    }
    changes_.notify();
}

void PaperCheckPresenter::check_file(const std::filesystem::path& file) {
    if (!able() || busy()) {
        return;
    }
    begin([this, file](std::stop_token stop) -> Result<PaperFinding> {
        const auto bytes = bytes_of(file);
        return bytes ? setup_.inspection->inspect_file(*bytes, std::move(stop)) : bytes.error();
    });
}

void PaperCheckPresenter::check_text(const std::string& typed) {
    if (!able() || busy() || typed.find_first_not_of(" \t\r\n") == std::string::npos) {
        return;
    }
    begin([this, typed](std::stop_token stop) {
        return finding_of(setup_.inspection->inspect_code(typed, std::move(stop)));
    });
}

void PaperCheckPresenter::watch() {
    if (!able() || busy()) {
        return;
    }
    watching_ = true;
    const auto tell = [this, post = bench_.guarded_post()] {
        post([this] {
            (void)live_->take_notice();
            changes_.notify();
        });
    };
    begin(
        [this, tell](std::stop_token stop) { return finding_of(CodeWatch(setup_, live_, tell).run(std::move(stop))); });
}

void PaperCheckPresenter::stop_watching() {
    if (watching_) {
        bench_.cancel();
    }
}

}  // namespace amphoe::gui
