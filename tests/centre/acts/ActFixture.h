// Acts delivered to a reference centre as a workstation would, and what the register says afterwards.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/sync/CmsReceipts.h"
#include "tests/centre/TestWorkstation.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

class ActFixture : public ::testing::Test {
  protected:
    ActFixture();
    ~ActFixture() override;

    domain::CentreReceipt act(const std::string& kind, const domain::Fields& fields, const Faults& faults = {});
    /// The reason of the refusal; "accepted" otherwise.
    std::string said(const std::string& kind, const domain::Fields& fields, const Faults& faults = {});
    /// `good` with some fields put in place; an empty text leaves the field out.
    static domain::Fields with(domain::Fields good, const domain::Fields& other);
    nlohmann::json told(const std::string& kind, const std::string& key, const Faults& faults = {});
    std::string field(const std::string& kind, const std::string& key, const std::string& name,
                      const Faults& faults = {});
    static std::string today(int from_today = 0);
    /// The centre's clock at noon of that day in Bangkok.
    static Faults on(const std::string& day);
    static domain::Fields second();

    const std::string somchai = "1999900000013";  ///< head of 99019000001
    const std::string wilai = "1999900000021";    ///< lives there
    const std::string boy = with_check_digit("199990000201");
    const std::string mali = "1999900000064";      ///< lives in 99019000003
    const std::string receiver = "1000000000017";  ///< head of 99019000004
    std::optional<support::Timestamp> act_at;      ///< when the office did it; empty: now
    testing::TemporaryFolder folder;
    Service service{folder.path()};
    TestWorkstation workstation{service, "WS-9901-01"};
};

}  // namespace amphoe::centre
