#include "gui/presenters/PaperCheckPresenter.h"

#include <cctype>
#include <fstream>
#include <vector>

#include "core/support/Digest.h"
#include "gui/presenters/CodeWatch.h"
#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {
namespace {

using domain::Result;
using ports::PaperFinding;

/// A paper is brought without a case; the question still says where it was asked.
constexpr const char* kAskedBy = "documents_window";
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

PaperFinding finding_of(domain::PaperCodeVerdict verdict) {
    PaperFinding finding;
    finding.code = std::move(verdict);
    return finding;
}

/// Of a paper that holds; a number nobody signed is not asked about.
std::string proven_number(const PaperFinding& finding) {
    if (finding.code && finding.code->genuine && finding.code->claim) {
        return finding.code->claim->number;
    }
    return finding.document && finding.document->valid ? finding.document->number : "";
}

/// Numbers are typed with spaces around and in small letters.
std::string tidied(const std::string& typed) {
    std::string number;
    for (const char letter : typed) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isspace(byte) == 0) {
            number += static_cast<char>(byte < 0x80 ? std::toupper(byte) : byte);
        }
    }
    return number;
}

}  // namespace

PaperCheckPresenter::PaperCheckPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), bench_(setup.background, std::move(post)) {}

void PaperCheckPresenter::begin(Work work) {
    checked_.reset();
    failure_.reset();
    bench_.start(
        [this, work = std::move(work)](std::stop_token stop) -> WorkBench::Continuation {
            auto outcome = work(std::move(stop));
            return [this, outcome = std::move(outcome)] { end(outcome); };
        },
        [this](const domain::Failure& crash) { end(crash); });
    changes_.notify();
}

void PaperCheckPresenter::end(const Result<CheckedPaper>& outcome) {
    watching_ = false;
    live_->clear();
    if (outcome) {
        checked_ = *outcome;
    } else {
        failure_ = outcome.error();
    }
    changes_.notify();
}

void PaperCheckPresenter::check_file(const std::filesystem::path& file) {
    if (!able() || busy()) {
        return;
    }
    begin([this, file](std::stop_token stop) -> Result<CheckedPaper> {
        const auto bytes = bytes_of(file);
        if (!bytes) {
            return bytes.error();
        }
        auto finding = setup_.inspection->inspect_file(*bytes, stop);
        if (!finding) {
            return finding.error();
        }
        // A scan or a picture of the paper is another file than the one that was issued.
        const bool itself = finding->document && finding->document->valid && !finding->code;
        return compared(*std::move(finding), itself ? support::sha256_hex(*bytes) : "", std::move(stop));
    });
}

void PaperCheckPresenter::check_text(const std::string& typed) {
    if (!able() || busy() || typed.find_first_not_of(" \t\r\n") == std::string::npos) {
        return;
    }
    begin([this, typed](std::stop_token stop) { return checked_text(typed, std::move(stop)); });
}

CheckedPaper PaperCheckPresenter::compared(PaperFinding finding, const std::string& sha256,
                                           std::stop_token stop) const {
    CheckedPaper checked{std::move(finding)};
    const auto number = proven_number(checked.finding);
    if (setup_.services == nullptr || number.empty()) {
        return checked;
    }
    const auto& code = checked.finding.code;
    const auto data = code && code->claim ? support::to_hex(code->claim->hash) : std::string{};
    const PinnedPorts pinned(setup_);
    auto known = workflows::CopyCheck(*pinned.services()).check({number, sha256, data}, kAskedBy, std::move(stop));
    // The proof on the paper stands alone where the centre is not reached or does not know the paper yet.
    if (known && !known->issued.key.empty()) {
        checked.copy = *std::move(known);
    }
    return checked;
}

Result<CheckedPaper> PaperCheckPresenter::checked_text(const std::string& typed, std::stop_token stop) const {
    auto verdict = setup_.inspection->inspect_code(typed, stop);
    if (!verdict) {
        return verdict.error();
    }
    if (verdict->claim || setup_.services == nullptr) {
        return compared(finding_of(*std::move(verdict)), "", std::move(stop));
    }
    const PinnedPorts pinned(setup_);
    auto known = workflows::CopyCheck(*pinned.services()).check({tidied(typed)}, kAskedBy, std::move(stop));
    if (!known && known.error().code != domain::FailureCode::CodeRefused) {
        return known.error();
    }
    CheckedPaper checked{finding_of(*std::move(verdict))};
    if (known) {
        checked.copy = *std::move(known);
    }
    return checked;
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
    begin([this, tell](std::stop_token stop) -> Result<CheckedPaper> {
        auto seen = CodeWatch(setup_, live_, tell).run(stop);
        return seen ? Result<CheckedPaper>(compared(finding_of(*std::move(seen)), "", std::move(stop))) : seen.error();
    });
}

void PaperCheckPresenter::stop_watching() {
    if (watching_) {
        bench_.cancel();
    }
}

}  // namespace amphoe::gui
