#include "devices/card/thai/ChainingMemory.h"

#include <fstream>

namespace amphoe::devices::card {
namespace {

// There are about a dozen families; a longer file is not ours.
constexpr std::size_t kMostFamilies = 256;
constexpr std::size_t kLongestAtr = 66;

bool is_atr(const std::string& text) {
    return !text.empty() && text.size() <= kLongestAtr &&
           text.find_first_not_of("0123456789ABCDEF") == std::string::npos;
}

}  // namespace

ChainingMemory::ChainingMemory(std::filesystem::path file) : file_(std::move(file)) {
    load();
}

ChainingMemory::Verdict ChainingMemory::of(const std::string& atr) const {
    const std::scoped_lock lock(mutex_);
    const auto found = verdicts_.find(atr);
    return found == verdicts_.end() ? Verdict::Unknown : found->second;
}

void ChainingMemory::remember(const std::string& atr, Verdict verdict) {
    const std::scoped_lock lock(mutex_);
    if (!is_atr(atr) || (verdicts_.size() >= kMostFamilies && !verdicts_.contains(atr))) {
        return;
    }
    if (verdict == Verdict::Unknown) {
        verdicts_.erase(atr);
    } else {
        verdicts_[atr] = verdict;
    }
    save();
}

void ChainingMemory::load() {
    std::ifstream stream(file_);
    std::string atr;
    std::string verdict;
    while (verdicts_.size() < kMostFamilies && stream >> atr >> verdict) {
        if (is_atr(atr) && (verdict == "works" || verdict == "refused")) {
            verdicts_[atr] = verdict == "works" ? Verdict::Works : Verdict::Refused;
        }
    }
}

void ChainingMemory::save() const {
    if (file_.empty()) {
        return;
    }
    auto next = file_;
    next += ".new";
    {
        std::ofstream stream(next);
        for (const auto& [atr, verdict] : verdicts_) {
            stream << atr << ' ' << (verdict == Verdict::Works ? "works" : "refused") << '\n';
        }
        if (!stream.flush()) {
            return;
        }
    }
    std::error_code ignored;
    std::filesystem::rename(next, file_, ignored);
}

}  // namespace amphoe::devices::card
