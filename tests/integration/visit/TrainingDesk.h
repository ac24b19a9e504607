// A training workstation set up from nothing, driven through the amphoectl executable.
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/centre/ReferenceCentre.h"
#include "tests/integration/card/ChildProcess_linux.h"
#include "tests/integration/card/PrivateService_linux.h"
#include "tests/support/CommandRun.h"

namespace amphoe::testing {

/// What one call of amphoectl gave.
struct ConsoleAnswer {
    int exit_code = -1;
    nlohmann::json json;  ///< discarded when standard output was not one JSON value
    std::string output;
    /// failure.code, or an empty text.
    std::string failure() const;
};

/// Owns a data folder, a reference centre in this process and a private pcscd. Nothing is shared with other tests.
class TrainingDesk {
  public:
    /// Set up, registered with the centre, with officer O-0001, supervisor S-0001 and registrar R-0001.
    TrainingDesk();

    /// Settings of the desk's devices; `film` is a demonstration film.
    void use_devices(const std::string& film, const std::string& printer, const std::string& print_server) const;

    /// Runs `amphoectl ARGUMENTS --json --data ...`; `before` is shell text in front of it.
    ConsoleAnswer ctl(const std::string& arguments, const std::string& before = "") const;

    /// A visit script with this camera film ("person-a.avi"); extra members replace those of the usual script.
    ConsoleAnswer visit(const std::string& film, const nlohmann::json& changes = nlohmann::json::object(),
                        const std::string& before = "") const;

    /// Puts the demonstration card with that photo into the reader and leaves it there.
    void insert_card(const std::string& photo = "person-a-card.jpg");
    /// Another card of the demonstration, for example "child", with that photo.
    void insert_demonstration_card(const std::string& name, const std::string& photo = "person-a-card.jpg");
    /// The demonstration card with another citizen number, of which the centre's register says something else.
    void insert_card_of(const std::string& citizen_id);
    /// The demonstration card with other members of its file.
    void insert_card_with(const nlohmann::json& changes, const std::string& photo = "person-a-card.jpg");
    void pull_card() { card_.reset(); }

    void stop_centre() { centre_.reset(); }
    /// Again on the same port; `folder` other than "centre" is another centre altogether.
    void start_centre(const std::string& folder = "centre");
    centre::ReferenceCentre& centre() { return *centre_; }

    std::filesystem::path data() const { return folder_.path() / "workstation"; }
    std::filesystem::path papers() const { return folder_.path() / "papers"; }
    const std::filesystem::path& folder() const { return folder_.path(); }
    static std::filesystem::path demonstration(const std::string& file);
    tests::PrivateService& card_service() { return card_service_; }

  private:
    void set_up_workstation();

    OwnFolder folder_;
    tests::PrivateService card_service_;
    std::unique_ptr<tests::ChildProcess> card_;
    int centre_port_ = 0;
    std::unique_ptr<centre::ReferenceCentre> centre_;
};

}  // namespace amphoe::testing
