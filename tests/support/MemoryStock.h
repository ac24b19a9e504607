// PaperStock in memory, for tests of workflows, presenters and the console. One day only.
#pragma once

#include <map>

#include "core/ports/PaperStock.h"

namespace amphoe::testing {

class MemoryStock final : public ports::PaperStock {
  public:
    domain::Result<long> receive(const domain::StockRange& range, const std::string&) override {
        for (long number = range.first; number <= range.last; ++number) {
            auto digits = std::to_string(number);
            digits.insert(0, static_cast<std::size_t>(range.digits) - digits.size(), '0');
            sheets[{range.paper, range.prefix + digits}] = "remaining";
        }
        return range.last - range.first + 1;
    }
    domain::Result<std::string> take(const std::string& paper, const std::string& document_number) override {
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
    domain::Result<domain::Done> spoil(const std::string& paper, const std::string& serial, const std::string&,
                                       const std::string&) override {
        sheets[{paper, serial}] = "spoiled";
        return domain::Done{};
    }
    domain::Result<domain::Done> count(const std::string& paper, long number, const std::string& reason,
                                       const std::string&) override {
        counted[paper] = {number, reason};
        return domain::Done{};
    }
    domain::Result<std::vector<domain::StockBalance>> balances(const std::string&) override {
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
    bool settle(const domain::StockSettlement& settlement) {
        const auto found = sheets.find({settlement.paper, settlement.serial});
        if (found == sheets.end() || found->second != "open") {
            return false;
        }
        found->second = settlement.fate == domain::SheetFate::Issued    ? "issued"
                        : settlement.fate == domain::SheetFate::Spoiled ? "spoiled"
                                                                        : "remaining";
        return true;
    }

    std::map<std::pair<std::string, std::string>, std::string> sheets;  ///< form and serial to state
    std::map<std::pair<std::string, std::string>, std::string> taken_for;
    std::map<std::string, std::pair<long, std::string>> counted;
};

}  // namespace amphoe::testing
