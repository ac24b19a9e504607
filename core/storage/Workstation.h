// Which workstation a store belongs to.
#pragma once

#include <string>

namespace amphoe::storage {

/// A store is created for one office and one mode and opens for no other.
struct Workstation {
    std::string id;
    std::string rcode;      ///< office code, 4 digits
    bool training = false;  ///< training and live never share data
};

}  // namespace amphoe::storage
