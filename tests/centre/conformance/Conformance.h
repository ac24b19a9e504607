// The checks of the conformance suite and what they share.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/centre/conformance/CentreCaller.h"
#include "tests/centre/conformance/MessageMaker.h"

namespace amphoe::centre {

/// A centre that does not do what the contract says.
class Deviation : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What a check needs was not given on the command line.
class NotAsked : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct CentreUnderTest {
    std::string url;
    PlainIdentity identity;
    std::optional<PlainIdentity> other;  ///< of another office
    std::string provisioning_url;        ///< empty: not checked
};

struct Check {
    std::string name;
    std::function<void(CentreUnderTest&)> run;
};

std::vector<Check> line_checks();
std::vector<Check> message_checks();
std::vector<Check> upload_checks();
std::vector<Check> office_checks();
std::vector<Check> register_checks();

/// Throws Deviation saying what was expected and what came.
void expect_status(const Reply& reply, int status, const std::string& what);
void expect_problem(const Reply& reply, int status, const std::string& code);
void expect(bool good, const std::string& what);
/// The receipt's content; throws when the signature, the id or the digest is not right.
nlohmann::json receipt_of(const support::Bytes& cms, const MadeMessage& message, const PlainIdentity& identity);
const PlainIdentity& other_office(const CentreUnderTest& centre);
Call json_call(const std::string& method, const std::string& path, const nlohmann::json& body);
Call cms_call(const std::string& method, const std::string& path, const support::Bytes& body);
Call put_call(const MadeMessage& message);

}  // namespace amphoe::centre
