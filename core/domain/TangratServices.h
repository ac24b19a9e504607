// What the Tang Rat app was announced to offer (domain.md C27). Information only.
#pragma once

#include <string>
#include <vector>

namespace amphoe::domain {

struct TangratService {
    std::string name_th;
    std::string name_en;
    bool needs_level2 = false;  ///< named by the source as needing it
};

struct TangratServices {
    std::string version;
    std::string effective_from;
    std::string as_of;  ///< ISO, day of the announcement
    std::string source;
    std::string link;  ///< of the announcement; empty: none
    int announced_services = 0;
    std::vector<TangratService> services;
};

}  // namespace amphoe::domain
