// The figures of card reads in one JSON file of the data folder.
#pragma once

#include <filesystem>
#include <mutex>

#include "core/ports/CardHealthBook.h"

namespace amphoe::storage {

/// Holds reader names, classes of ATR, failure names, counts and times: nothing personal, so nothing is sealed. Written
/// whole beside the old file and put in its place. A damaged file is begun anew. Two programs that write in the same
/// instant may lose one count.
class CardHealthFile final : public ports::CardHealthBook {
  public:
    explicit CardHealthFile(std::filesystem::path file) : file_(std::move(file)) {}

    void record(const domain::CardAttempt& attempt) override;
    domain::CardHealth health() override;

  private:
    domain::CardHealth load() const;
    void save(const domain::CardHealth& health) const;

    std::filesystem::path file_;
    std::mutex mutex_;
};

}  // namespace amphoe::storage
