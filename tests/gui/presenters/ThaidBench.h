// A desk where a citizen the register knows enrols in ThaID.
#pragma once

#include <string>

#include "tests/gui/presenters/ServiceBench.h"

namespace amphoe::testing {

class ThaidBench : public ServiceBench {
  protected:
    ThaidBench();
    ~ThaidBench() override;
    void person(const domain::Fields& changes);
    std::string sent(const char* key) const;
    std::string evidence() const;
};

}  // namespace amphoe::testing
