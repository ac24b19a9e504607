#include "tests/support/MemoryStock.h"

namespace amphoe::testing {

MemoryStock::MemoryStock() = default;

MemoryStock::~MemoryStock() = default;

domain::Result<long> MemoryStock::receive(const domain::StockRange& range, const std::string&) {
    for (long number = range.first; number <= range.last; ++number) {
        auto digits = std::to_string(number);
        digits.insert(0, static_cast<std::size_t>(range.digits) - digits.size(), '0');
        sheets[{range.paper, range.prefix + digits}] = "remaining";
    }
    return range.last - range.first + 1;
}

domain::Result<std::string> MemoryStock::take(const std::string& paper, const std::string& document_number) {
    for (const auto& [key, state] : sheets) {
        if (key.first == paper && state == "open" && taken_for[key] == document_number) {
            return key.second;
        }
    }
    for (auto& [key, state] : sheets) {
        if (key.first == paper && state == "remaining") {
            state = "open";
            taken_for[key] = document_number;
            return key.second;
        }
    }
    return domain::Failure{domain::FailureCode::StockExhausted, paper};
}

domain::Result<domain::Done> MemoryStock::spoil(const std::string& paper, const std::string& serial, const std::string&,
                                                const std::string&) {
    sheets[{paper, serial}] = "spoiled";
    return domain::Done{};
}

domain::Result<domain::Done> MemoryStock::count(const std::string& paper, long number, const std::string& reason,
                                                const std::string&) {
    counted[paper] = {number, reason};
    return domain::Done{};
}

domain::Result<std::vector<domain::StockBalance>> MemoryStock::balances(const std::string&) {
    std::map<std::string, domain::StockBalance> all;
    for (const auto& [key, state] : sheets) {
        auto& balance = all[key.first];
        balance.paper = key.first;
        ++balance.received;
        ++(state == "remaining" ? balance.remaining
           : state == "open"    ? balance.open
           : state == "issued"  ? balance.issued
                                : balance.spoiled);
        if (state == "remaining" && balance.next.empty()) {
            balance.next = key.second;
        }
    }
    std::vector<domain::StockBalance> balances;
    for (auto& [paper, balance] : all) {
        if (const auto count = counted.find(paper); count != counted.end()) {
            balance.counted = count->second.first;
            balance.difference_reason = count->second.second;
        }
        balances.push_back(balance);
    }
    return balances;
}

bool MemoryStock::settle(const domain::StockSettlement& settlement) {
    const auto found = sheets.find({settlement.paper, settlement.serial});
    if (found == sheets.end() || found->second != "open") {
        return false;
    }
    found->second = settlement.fate == domain::SheetFate::Issued    ? "issued"
                    : settlement.fate == domain::SheetFate::Spoiled ? "spoiled"
                                                                    : "remaining";
    return true;
}

}  // namespace amphoe::testing
