// An officer who signs in for one command and is signed out when it ends.
#pragma once

#include <optional>
#include <string>

#include "core/domain/Officer.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class SignedInOfficer {
  public:
    /// `officer` and `pin` name the options of the officer's code and of the variable holding the PIN. UsageError,
    /// SignInRefused, SignInLocked, NotAuthorised, failures of the store.
    static domain::Result<SignedInOfficer> from(const CommandContext& context, const Arguments& arguments,
                                                const std::string& officer, const std::string& pin);
    SignedInOfficer(SignedInOfficer&& other) noexcept;
    SignedInOfficer(const SignedInOfficer&) = delete;
    SignedInOfficer& operator=(const SignedInOfficer&) = delete;
    SignedInOfficer& operator=(SignedInOfficer&&) = delete;
    ~SignedInOfficer();

    const domain::Officer& officer() const { return officer_; }

  private:
    SignedInOfficer(Store& store, domain::Officer officer) : store_(&store), officer_(std::move(officer)) {}

    Store* store_;  ///< null after a move
    domain::Officer officer_;
};

/// --officer and --pin-env, both required.
std::vector<OptionSpec> officer_options(std::vector<OptionSpec> others);

}  // namespace amphoe::gui::console
