// A day of work in a community, away from the office (domain.md W18).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::domain {

/// Something that goes out with the team and comes back: a device, forms, a box of case papers.
struct HandoverItem {
    std::string name;
    int out = 0;
    std::optional<int> back{};  ///< counted on return
};

struct OutreachEvent {
    std::string id;     ///< "OE-9901-02-69-001": workstation, year, running number
    std::string title;  ///< what the community calls it
    std::string place;
    std::string moo;
    std::string date;               ///< ISO
    std::vector<std::string> team;  ///< officers' codes
    std::vector<HandoverItem> items;
    std::string opened_by;
    support::Timestamp opened_at{};
    support::Timestamp package_until{};  ///< what was fetched before leaving counts until then
    std::string closed_by{};
    std::optional<support::Timestamp> closed_at{};
    std::string difference_reason{};  ///< why a count differs

    bool open() const { return !closed_at; }
    bool complete() const {
        for (const auto& item : items) {
            if (item.back != item.out) {
                return false;
            }
        }
        return true;
    }
};

}  // namespace amphoe::domain
