// Which families of cards answer READs of more than 255 bytes in a chain (thai-id-card.md section 6, strategy C).
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

namespace amphoe::devices::card {

/// One verdict per ATR, learned by trying once. Safe from any thread.
class ChainingMemory {
  public:
    enum class Verdict { Unknown, Works, Refused };

    /// Remembers for this process only.
    ChainingMemory() = default;
    /// Remembers in `file`, too. A file that cannot be read or written costs another trial, nothing else.
    explicit ChainingMemory(std::filesystem::path file);

    Verdict of(const std::string& atr) const;
    /// Unknown forgets.
    void remember(const std::string& atr, Verdict verdict);

  private:
    void load();
    void save() const;

    std::filesystem::path file_;
    mutable std::mutex mutex_;
    std::map<std::string, Verdict> verdicts_;
};

}  // namespace amphoe::devices::card
