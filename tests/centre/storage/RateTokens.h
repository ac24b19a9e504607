// What each asker may still ask, counted once for all instances in front of one database.
#pragma once

#include <string>

#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Safe from any thread. Time is that of each instance's clock: one that is ahead by some seconds gives the tokens of
/// those seconds early, once.
class RateTokens {
  public:
    /// `rate` tokens grow in a second, up to `burst`. `database` must outlive it.
    RateTokens(Database& database, double rate, double burst) : database_(database), rate_(rate), burst_(burst) {}
    /// Takes so many tokens, or none when there are fewer: false. Also true when the database is in trouble, because
    /// the request itself will then say so.
    bool take(const std::string& asker, double tokens, std::int64_t now_ms);

  private:
    Database& database_;
    double rate_;
    double burst_;
};

}  // namespace amphoe::centre
