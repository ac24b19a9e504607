// The limits the centre decides by: the dated values of service-rules.json and enrolment-rules.json, the same files
// the offices ship.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace amphoe::centre {

class RuleTable {
  public:
    /// Whole numbers and lists of dated whole numbers of all files; what is neither is left out. Throws
    /// std::runtime_error for a file that is not as the offices read it: the centre must not start without it.
    static RuleTable load(const std::vector<std::filesystem::path>& files);
    /// The files in force today.
    static const RuleTable& shipped();

    /// Value of the newest row not after `day` (ISO date); before the first row, that row's. Throws std::out_of_range
    /// for a limit that stands in no file.
    int on(const std::string& limit, const std::string& day) const;

  private:
    std::map<std::string, std::map<std::string, int>> limits_;  ///< name -> from which day -> value
};

}  // namespace amphoe::centre
