// What a case still costs, priced by the table of today.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace amphoe::workflows {

struct FeeLine {
    std::string item;
    std::string title_th;
    std::string title_en;
    int count = 0;
    std::int64_t satang = 0;  ///< of all together
};

struct FeeBill {
    std::string case_number;
    std::vector<FeeLine> lines;  ///< empty: nothing is due
    std::int64_t total = 0;      ///< satang
    std::string payment_ref{};   ///< what a QR payment of it would be known by

    std::map<std::string, int> items() const {
        std::map<std::string, int> all;
        for (const auto& line : lines) {
            all[line.item] = line.count;
        }
        return all;
    }
};

}  // namespace amphoe::workflows
