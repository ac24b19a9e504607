// Which house has which number in which place, and the areas the centre knows.
#pragma once

#include <string>

#include "core/domain/Visit.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// ccaatt, village, lanes, road and number as one text.
std::string place_of(const domain::Fields& house);

class HousePlaces {
  public:
    explicit HousePlaces(Connection& connection) : connection_(connection) {}
    /// The house code there; empty when the number is free.
    std::string house_at(const domain::Fields& house);
    /// False when another house has it.
    bool claim(const domain::Fields& house, const std::string& house_code);
    void release(const std::string& house_code);

  private:
    Connection& connection_;
};

/// Six digits of an area of the district or of a demonstration person's house.
bool known_area(const std::string& ccaatt);
/// Which office gives house numbers there; empty where that is not said.
std::string office_of_area(const std::string& ccaatt);
/// tambon, amphoe, province of a known area.
domain::Fields area_names(const std::string& ccaatt);

}  // namespace amphoe::centre
